import type { When } from '../../lib/posting/draft.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import { resolveLocal } from '../../lib/time/local.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { ProblemText } from '../ui/problem-text.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { zoneGroups } from './zone-groups.ts';

export type At = Extract<When, { kind: 'at' }>;

export type AtATimeProps = {
  at: At;
  zones: readonly string[];
  ownZone: string;
  problem: Problem | null;
  onChange: (at: At) => void;
};

/** A local time and its zone; a time that the clocks skip or repeat is asked about, never guessed. */
export function AtATime({ at, zones, ownZone, problem, onChange }: AtATimeProps) {
  const read = resolveLocal(at.local, at.zone);
  const change = (part: Partial<At>) => onChange({ ...at, overlap: null, ...part });
  return (
    <>
      <div class="sp-when">
        <TextField
          label="Date and time"
          type="datetime-local"
          value={at.local}
          onInput={(local) => change({ local })}
        />
        <Select
          label="Time zone"
          value={at.zone}
          groups={zoneGroups(zones, ownZone, at.zone)}
          onChoose={(zone) => change({ zone })}
        />
      </div>
      {problem && <ProblemText problem={problem} />}
      {read.kind === 'gap' && (
        <div class="sp-row">
          {[read.before, read.after].map((local) => (
            <Button key={local} small onPress={() => change({ local })}>
              Use {local.slice(11)}
            </Button>
          ))}
        </div>
      )}
      {read.kind === 'overlap' && (
        <div class="sp-choices" role="radiogroup" aria-label="Which of the two">
          {(['earlier', 'later'] as const).map((overlap) => (
            <Choice
              key={overlap}
              type="radio"
              group="overlap"
              label={overlap === 'earlier' ? 'The earlier one' : 'The later one'}
              note={`UTC${overlap === 'earlier' ? read.earlierOffset : read.laterOffset}`}
              checked={at.overlap === overlap}
              onChange={() => change({ overlap })}
            />
          ))}
        </div>
      )}
    </>
  );
}

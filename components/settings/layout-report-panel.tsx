import type { Problem } from '../../lib/problems/problem.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';

export type LayoutReportPanelProps = {
  /** `null` = none was made yet. */
  report: string | null;
  copied: boolean;
  task: { busy: boolean; problem: Problem | null };
  onMake: () => void;
  onCopy: () => void;
};

export function LayoutReportPanel({
  report,
  copied,
  task,
  onMake,
  onCopy,
}: LayoutReportPanelProps) {
  return (
    <section class="sp-panel" aria-labelledby="layout-report">
      <h2 id="layout-report">Layout report</h2>
      <p class="sp-soft">
        Are the buttons missing on a page, or in its corner? This describes how the page of TikTok
        that you used last is made: which of the parts that Soundpost looks for are there, and how
        many. No text, name, id or address of it is told, and nothing is sent: paste it into an
        issue yourself.
      </p>
      {report !== null && (
        <Field label="What the report tells">
          {(ties) => (
            <textarea {...ties} class="sp-input" rows={10} dir="ltr" readOnly value={report} />
          )}
        </Field>
      )}
      {task.problem && <ProblemNote announce problem={task.problem} />}
      <div class="sp-row">
        <Button busy={task.busy} onPress={onMake}>
          {report === null ? 'Make a layout report' : 'Make it again'}
        </Button>
        {report !== null && (
          <Button kind="primary" busy={task.busy} onPress={onCopy}>
            Copy report
          </Button>
        )}
        <span role="status">{copied && 'Copied.'}</span>
      </div>
    </section>
  );
}

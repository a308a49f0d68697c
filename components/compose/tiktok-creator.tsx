import { type Target, targetName } from '../../lib/posting/target.ts';
import type { CreatorTold } from '../../lib/posting/tiktok-rules/creators.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import { ProblemNote } from '../ui/problem-note.tsx';

export type TiktokCreatorProps = {
  target: Target;
  told: CreatorTold | undefined;
  /** Whether the post needs the account’s settings; a draft goes without. */
  needed: boolean;
  onAgain: () => void;
  onOptions: () => void;
};

/** Which account the post goes to, by the name and picture that TikTok tells of it now. */
export function TiktokCreator(props: TiktokCreatorProps) {
  const { target, told, needed, onAgain, onOptions } = props;
  const creator = told?.creator;
  // An account that allowed drafts only never tells, and a draft lacks nothing by it.
  const problem =
    needed || told?.problem?.code !== 'tiktok.scope_missing' ? told?.problem : undefined;
  const name = creator?.nickname || targetName(target);
  return (
    <li class="sp-stack">
      <div class="sp-row">
        {creator?.avatarUrl && (
          <img
            class="sp-avatar"
            src={creator.avatarUrl}
            alt=""
            width={36}
            height={36}
            referrerpolicy="no-referrer"
          />
        )}
        <span class="sp-strong sp-cut">{name}</span>
        {creator?.username && <span class="sp-soft sp-cut">@{creator.username}</span>}
        {!creator && !told?.problem && (
          <span class="sp-soft" role="status">
            Asking TikTok what it may post…
          </span>
        )}
      </div>
      {problem && <Untold problem={problem} onAgain={onAgain} onOptions={onOptions} />}
    </li>
  );
}

type UntoldProps = Pick<TiktokCreatorProps, 'onAgain' | 'onOptions'> & { problem: Problem };

function Untold({ problem, onAgain, onOptions }: UntoldProps) {
  const toOptions = problem.step === 'open_options' || problem.step === 'grant_hosts';
  // Most of what TikTok refuses here passes with time, whatever the problem itself proposes.
  const shown: Problem = toOptions ? problem : { ...problem, step: 'try_again' };
  return <ProblemNote problem={shown} onStep={toOptions ? onOptions : onAgain} />;
}

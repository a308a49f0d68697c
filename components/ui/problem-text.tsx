import type { Problem } from '../../lib/problems/problem.ts';

/** A problem in words beside the field that caused it: what, what it means, what to do. */
export function ProblemText({ id, problem }: { id?: string; problem: Problem }) {
  return (
    <div class="sp-note sp-note--bad" id={id} data-problem={problem.code}>
      <p>
        <strong>{problem.what}</strong> {problem.means} {problem.next}
      </p>
    </div>
  );
}

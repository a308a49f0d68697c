import type { ComponentChildren } from 'preact';

export type StepProps = {
  number: number;
  title: string;
  done: boolean;
  children: ComponentChildren;
};

/** One step of the first-run page; it ticks itself when what it asks for is there. */
export function Step({ number, title, done, children }: StepProps) {
  return (
    <li class={`sp-step${done ? ' sp-step--done' : ''}`} data-done={done}>
      <span class="sp-step__number" aria-hidden="true">
        {done ? '✓' : number}
      </span>
      <div class="sp-step__body">
        <h2>
          {title}
          {done && <span class="sp-sr"> (done)</span>}
        </h2>
        {children}
      </div>
    </li>
  );
}

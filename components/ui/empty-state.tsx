import type { ComponentChildren } from 'preact';
import { Mark } from './mark.tsx';

/** Nothing here yet: says so, and what to do about it. */
export function EmptyState({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="sp-empty">
      <Mark class="sp-empty__mark" />
      <h2>{title}</h2>
      {children}
    </div>
  );
}

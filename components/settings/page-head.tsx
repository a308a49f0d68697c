import type { ComponentChildren } from 'preact';
import { Mark } from '../ui/mark.tsx';

export function PageHead({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <header class="sp-page__head">
      <Mark />
      <div>
        <h1>{title}</h1>
        {children}
      </div>
    </header>
  );
}

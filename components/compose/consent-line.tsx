import type { ConsentPart } from '../../lib/posting/tiktok-rules/disclosure.ts';

/** What the press of the button agrees to, with its links. */
export function ConsentLine({ id, parts }: { id: string; parts: readonly ConsentPart[] }) {
  return (
    <p id={id} class="sp-small">
      {parts.map(({ text, href }) =>
        href === null ? (
          text
        ) : (
          <a key={href} href={href} target="_blank" rel="noreferrer">
            {text}
          </a>
        ),
      )}
    </p>
  );
}

// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { checkDraft } from '../../lib/posting/check.ts';
import { choicesOf, emptyDraft } from '../../lib/posting/draft.ts';
import { consentLine, DISCLOSURE_INCOMPLETE } from '../../lib/posting/tiktok-rules/disclosure.ts';
import { draw } from '../testing/draw.tsx';
import { SubmitBar, type SubmitBarProps } from './submit-bar.tsx';

function barOf(change: Partial<SubmitBarProps>) {
  const onSubmit = vi.fn();
  const drawn = draw(
    <SubmitBar
      check={checkDraft(emptyDraft(0), { targets: [], sound: null, now: 0 })}
      atATime={false}
      ownZone="Europe/Paris"
      busy={false}
      consent={[]}
      offBecause={null}
      problem={null}
      onSubmit={onSubmit}
      onOptions={() => {}}
      {...change}
    />,
  );
  return { ...drawn, onSubmit };
}

test('what the press agrees to stands right at the button, with its links', () => {
  const choices = { ...choicesOf({}), disclose: true, brandedContent: true };
  const { root, button, text } = barOf({ consent: consentLine(choices) });
  expect(text()).toContain(
    "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation.",
  );
  const links = [...root.querySelectorAll('a')];
  expect(links.map(({ href }) => new URL(href).pathname)).toEqual([
    '/legal/page/global/bc-policy/en',
    '/legal/page/global/music-usage-confirmation/en',
  ]);
  expect(links.every(({ target }) => target === '_blank')).toBe(true);
  expect(button('Post now').getAttribute('aria-describedby')).toContain('submit-consent');
});

test('without own TikTok accounts nothing is agreed to', () => {
  const { root, button } = barOf({});
  expect(root.querySelector('a')).toBeNull();
  expect(button('Post now').getAttribute('aria-describedby')).toBe('submit-summary');
});

test('a disclosure that says nothing greys the button out, in TikTok’s words', () => {
  const { button, press, onSubmit } = barOf({ offBecause: DISCLOSURE_INCOMPLETE });
  expect(button('Post now').getAttribute('aria-disabled')).toBe('true');
  expect(button('Post now').title).toBe(DISCLOSURE_INCOMPLETE);
  press('Post now');
  expect(onSubmit).toHaveBeenCalledOnce();
});

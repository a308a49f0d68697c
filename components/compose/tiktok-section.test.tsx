// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { choicesOf } from '../../lib/posting/draft.ts';
import type { Target } from '../../lib/posting/target.ts';
import type { TiktokChoices } from '../../lib/posting/tiktok-rules/choices.ts';
import type { CreatorTold } from '../../lib/posting/tiktok-rules/creators.ts';
import type { Problem } from '../../lib/problems/problem.ts';
import type { CreatorInfo } from '../../lib/providers/tiktok/schema.ts';
import { draw } from '../testing/draw.tsx';
import { TiktokSection } from './tiktok-section.tsx';

const own: Target = {
  id: 'tiktok:kettle',
  provider: 'tiktok',
  accountId: 'kettle',
  label: '',
  platform: 'tiktok',
  username: null,
  name: 'Kettle',
  status: null,
  checkedAt: 0,
};

const creator: CreatorInfo = {
  username: 'kettle.club',
  nickname: 'Kettle Club',
  avatarUrl: 'https://p16.tiktokcdn.com/kettle.webp',
  privacyLevels: ['MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
  commentDisabled: false,
  duetDisabled: true,
  stitchDisabled: false,
  maxDurationS: 300,
};

type More = { told?: CreatorTold; problems?: Record<string, Problem>; atATime?: boolean };

function sectionOf(change: Partial<TiktokChoices> = {}, more: More = {}) {
  const { told = { creator, problem: null }, problems = {}, atATime = false } = more;
  const acts = { onChoose: vi.fn(), onAgain: vi.fn(), onOptions: vi.fn() };
  const drawn = draw(
    <TiktokSection
      targets={[own]}
      told={new Map([[own.id, told]])}
      choices={{ ...choicesOf({}), ...change }}
      atATime={atATime}
      beside={(field) => problems[field] ?? null}
      {...acts}
    />,
  );
  const box = (name: string) =>
    drawn.root.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`);
  return { ...drawn, ...acts, box };
}

test('shows the nickname and the picture that TikTok told', () => {
  const { root, text } = sectionOf();
  expect(text()).toContain('Kettle Club@kettle.club');
  expect(root.querySelector('img')?.getAttribute('src')).toBe(creator.avatarUrl);
});

test('offers exactly the returned visibilities, and none is chosen', () => {
  const { root, onChoose } = sectionOf();
  const select = root.querySelector('select');
  const options = [...(select?.options ?? [])];
  expect(options.map(({ value }) => value)).toEqual(['', ...creator.privacyLevels]);
  expect(select?.value).toBe('');
  if (!select) throw new Error('no list of visibilities');
  select.value = 'SELF_ONLY';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith({ privacy: 'SELF_ONLY' });
});

test('comment, duet and stitch are off, and greyed out as the account’s settings say', () => {
  const { box, onChoose, text } = sectionOf({ allowDuet: true });
  expect(['Comment', 'Duet', 'Stitch'].map((name) => box(name)?.checked)).toEqual([
    false,
    false,
    false,
  ]);
  expect(['Comment', 'Duet', 'Stitch'].map((name) => box(name)?.disabled)).toEqual([
    false,
    true,
    false,
  ]);
  expect(text()).toContain('Duet is switched off in this account’s TikTok settings.');
  box('Comment')?.click();
  expect(onChoose).toHaveBeenCalledExactlyOnceWith({ allowComment: true });
});

test('says when what was chosen is no longer allowed', () => {
  const status = (change: Partial<TiktokChoices>) =>
    sectionOf(change).root.querySelector('[role=status]')?.textContent;
  expect(status({ privacy: 'SELF_ONLY', allowComment: true })).toBe('');
  expect(status({ privacy: 'PUBLIC_TO_EVERYONE', allowDuet: true })).toContain('Everyone and Duet');
});

test('disclosing asks for whom, and says how TikTok will label the post', () => {
  expect(sectionOf().box('Your brand')).toBeNull();
  expect(sectionOf({ disclose: true }).text()).toContain(
    'You need to indicate if your content promotes yourself, a third party, or both.',
  );
  expect(sectionOf({ disclose: true, brandedContent: true }).text()).toContain(
    "Your photo/video will be labeled as 'Paid partnership'",
  );
});

test('branded content and a private post exclude each other, with the reason', () => {
  const words = 'Branded content visibility cannot be set to private.';
  const { box, text } = sectionOf({ disclose: true, privacy: 'SELF_ONLY' });
  expect(box('Branded content')?.disabled).toBe(true);
  expect(text()).toContain(words);
  const branded = sectionOf({ disclose: true, brandedContent: true });
  const alone = branded.root.querySelector<HTMLOptionElement>('option[value="SELF_ONLY"]');
  expect([alone?.disabled, alone?.title]).toEqual([true, words]);
  expect(branded.text()).toContain(words);
});

test('a draft asks for nothing and says what it loses', () => {
  const { root, text, box } = sectionOf({ mode: 'draft' });
  expect(text()).toContain('TikTok takes only the video for a draft.');
  expect([root.querySelector('select'), box('Comment'), box('AI-generated')]).toEqual([
    null,
    null,
    null,
  ]);
});

test('photos have comments only, and music of TikTok’s choice if it is let', () => {
  const { box, onChoose } = sectionOf({ media: 'photos' });
  expect([box('Duet'), box('Stitch')]).toEqual([null, null]);
  expect(box('Let TikTok add music')?.checked).toBe(false);
  box('Let TikTok add music')?.click();
  expect(onChoose).toHaveBeenCalledExactlyOnceWith({ addMusic: true });
  expect(sectionOf().box('Let TikTok add music')).toBeNull();
});

test('waits for TikTok, and says why it does not tell with a way to ask again', () => {
  const waiting = sectionOf({}, { told: { creator: null, problem: null } });
  expect(waiting.text()).toContain('Asking TikTok what it may post…');
  expect(waiting.root.querySelector('select')).toBeNull();
  const problem: Problem = {
    code: 'tiktok.too_many_posts',
    remedy: 'ask_user',
    what: 'TikTok takes no more posts today.',
    means: 'Nothing was sent.',
    next: 'Post it tomorrow.',
    step: 'try_again',
  };
  const refused = sectionOf({}, { told: { creator: null, problem } });
  refused.press('Try again');
  expect(refused.onAgain).toHaveBeenCalledExactlyOnceWith(own.id);
  const scope: Problem = { ...problem, code: 'tiktok.scope_missing', step: 'open_options' };
  const reconnect = sectionOf({}, { told: { creator: null, problem: scope } });
  reconnect.press('Open options');
  expect(reconnect.onOptions).toHaveBeenCalledOnce();
  const draft = sectionOf({ mode: 'draft' }, { told: { creator: null, problem: scope } });
  expect(draft.buttons()).toEqual([]);
});

test('says that a post for later waits in this browser', () => {
  expect(sectionOf().text()).not.toContain('this browser must be open');
  expect(sectionOf({}, { atATime: true }).text()).toContain('this browser must be open');
});

test('every box and list has a name', () => {
  const { root } = sectionOf({ disclose: true });
  for (const input of root.querySelectorAll('input')) {
    expect(input.getAttribute('aria-label')).toBeTruthy();
  }
  const select = root.querySelector('select');
  expect(root.querySelector(`label[for="${select?.id}"]`)?.textContent).toBe('Who may see it');
  for (const group of root.querySelectorAll('fieldset')) {
    expect(group.querySelector('legend')?.textContent).toBeTruthy();
  }
});

// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { checkDraft } from '../../lib/posting/check.ts';
import { choicesOf, type Draft, emptyDraft } from '../../lib/posting/draft.ts';
import type { Target } from '../../lib/posting/target.ts';
import type { Sound } from '../../lib/sounds/sound.ts';
import { aTarget } from '../../tests/samples/samples.ts';
import { draw } from '../testing/draw.tsx';
import { ComposeForm } from './compose-form.tsx';

const NOW = Date.UTC(2026, 10, 20);

const sound: Sound = {
  id: 'music:12345',
  clip: { id: '7711111111111111112', kind: 'video', username: 'paper.crane' },
  facts: null,
  title: 'Paper Lanterns',
  savedAt: NOW,
  state: 'not_imported',
  soundId: null,
  importedAt: null,
  attempt: null,
  problem: null,
};

const VIDEO = {
  preview: null,
  keeping: { busy: false, problem: null },
  onFile: () => {},
  onRemove: () => {},
  onCover: null,
  onElsewhere: null,
};

function formOf(change: Partial<Draft>, targets: Target[] = []) {
  const draft = { ...emptyDraft(NOW), ...change };
  const onEdit = vi.fn();
  const onImport = vi.fn();
  const chosen = draft.soundKey === sound.id ? sound : null;
  const drawn = draw(
    <ComposeForm
      draft={draft}
      check={checkDraft(draft, { targets, sound: chosen, now: NOW })}
      tried={false}
      refused={null}
      sounds={[sound]}
      targets={targets}
      zones={['America/New_York', 'Europe/Paris']}
      ownZone="Europe/Paris"
      suggest={() => ({ kind: 'at', local: '', zone: 'Europe/Paris', overlap: null })}
      told={new Map()}
      video={VIDEO}
      importing={{ busy: false, problem: null }}
      locked={false}
      onEdit={onEdit}
      onImport={onImport}
      onAgain={() => {}}
      onOptions={() => {}}
    />,
  );
  return { ...drawn, onEdit, onImport };
}

const at = (local: string) =>
  ({ kind: 'at', local, zone: 'America/New_York', overlap: null }) as const;

test('counts the caption in UTF-16 units and says how much is too much', () => {
  const { root, text } = formOf({ caption: `${'😀'.repeat(1101)}!` });
  expect(root.querySelector('[data-counter]')?.textContent).toBe('2,203 / 2,200');
  expect(text()).toContain('3 characters too long');
  expect(root.querySelector('textarea')?.getAttribute('aria-invalid')).toBe('true');
});

test('ties every control to its label', () => {
  const { root } = formOf({ when: at('2026-12-24T18:30') });
  for (const label of ['Video URL', 'Caption', 'Sound', 'Date and time', 'Time zone']) {
    const found = [...root.querySelectorAll('label')].find(
      ({ textContent }) => textContent === label,
    );
    expect(root.querySelector(`#${CSS.escape(found?.htmlFor ?? '')}`), label).not.toBeNull();
  }
});

test('offers the nearest times of a time that does not exist', () => {
  const { button, onEdit } = formOf({ when: at('2027-03-14T02:30') });
  button('Use 03:00').click();
  expect(onEdit).toHaveBeenCalledExactlyOnceWith({ when: at('2027-03-14T03:00') });
});

test('asks which of two it is where a time exists twice, and takes the answer', () => {
  const { root, onEdit } = formOf({ when: at('2027-11-07T01:30') });
  const later = root.querySelector<HTMLInputElement>('input[aria-label="The later one"]');
  later?.click();
  expect(onEdit).toHaveBeenCalledExactlyOnceWith({
    when: { ...at('2027-11-07T01:30'), overlap: 'later' },
  });
});

test('explains that a sound is not imported yet and offers to import it', () => {
  const { text, button, onImport } = formOf({ soundKey: sound.id });
  expect(text()).toContain('not imported into InfiniPost yet');
  button('Import').click();
  expect(onImport).toHaveBeenCalledExactlyOnceWith(sound, false);
});

const own: Target = { ...aTarget, id: 'tiktok:kettle', provider: 'tiktok', accountId: 'kettle' };

test('own accounts get a video or photos; all others a video', () => {
  const { root, onEdit } = formOf({ targetIds: [own.id] }, [own, aTarget]);
  root.querySelector<HTMLInputElement>('input[aria-label="Photos"]')?.click();
  expect(onEdit).toHaveBeenCalledExactlyOnceWith({
    tiktok: { ...choicesOf({}), media: 'photos' },
  });
  const tiktok = { ...choicesOf({}), media: 'photos' as const };
  const other = formOf({ targetIds: [aTarget.id], tiktok }, [own, aTarget]);
  expect(other.root.querySelector('input[aria-label="Photos"]')).toBeNull();
  expect(other.text()).toContain('Video URL');
});

test('photos have a title and a description with their own limits', () => {
  const tiktok = { ...choicesOf({}), media: 'photos' as const, title: '🫖'.repeat(46) };
  const change = { targetIds: [own.id], tiktok, caption: 'x'.repeat(4000) };
  const { root, text } = formOf(change, [own]);
  const counters = [...root.querySelectorAll('[data-counter]')].map((one) => one.textContent);
  expect(counters).toEqual(['92 / 90', '4,000 / 4,000']);
  expect(text()).toContain('The title is 2 characters too long.');
  expect(text()).not.toContain('Caption');
});

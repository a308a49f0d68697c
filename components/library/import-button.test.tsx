// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { Sound } from '../../lib/sounds/sound.ts';
import { draw } from '../testing/draw.tsx';
import { ImportButton } from './import-button.tsx';

const sound: Sound = {
  id: 'clip:7711111111111111112',
  clip: { id: '7711111111111111112', kind: 'video', username: 'paper.crane' },
  facts: null,
  title: 'Paper Lanterns',
  savedAt: 0,
  state: 'unknown',
  soundId: null,
  importedAt: null,
  attempt: null,
  problem: null,
};

test('asks before a sound may be imported twice', async () => {
  const onImport = vi.fn();
  const { button, text } = draw(<ImportButton sound={sound} busy={false} onImport={onImport} />);
  await act(() => button('Import again').click());
  expect(onImport).not.toHaveBeenCalled();
  expect(text()).toContain('twice');
  await act(() => button('Import it anyway').click());
  expect(onImport).toHaveBeenCalledExactlyOnceWith(sound, true);
});

test('imports a sound that was never asked for at once', () => {
  const onImport = vi.fn();
  const fresh: Sound = { ...sound, state: 'not_imported' };
  draw(<ImportButton sound={fresh} busy={false} onImport={onImport} />)
    .button('Import')
    .click();
  expect(onImport).toHaveBeenCalledExactlyOnceWith(fresh, false);
});

// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { draw } from '../testing/draw.tsx';
import { CoverField } from './cover-field.tsx';

function fieldOf(coverMs = 0, durationS = 6.04) {
  const onCover = vi.fn();
  const held = signal(coverMs);
  const Form = () => (
    <CoverField
      address="blob:kettle"
      durationS={durationS}
      coverMs={held.value}
      onCover={onCover}
    />
  );
  const drawn = draw(<Form />);
  const move = (at: number) =>
    act(() => {
      held.value = at;
    });
  const slider = drawn.root.querySelector<HTMLInputElement>('input[type=range]');
  const video = drawn.root.querySelector('video');
  if (!slider || !video) throw new Error('no slider, or no frame');
  return { ...drawn, move, onCover, slider, video };
}

test('begins with the first frame, and ends where there is a frame yet', () => {
  const { slider, text } = fieldOf();
  expect([slider.min, slider.max, slider.step, slider.value]).toEqual(['0', '6000', '100', '0']);
  expect(text()).toContain('0:00.0');
  expect(fieldOf(0, 6).slider.max).toBe('5900');
  expect(fieldOf(0, 0.05).slider.max).toBe('0');
});

test('gives the moment that was chosen, and says it in seconds', () => {
  const { slider, onCover, move, text } = fieldOf();
  slider.value = '3200';
  void act(() => void slider.dispatchEvent(new InputEvent('input', { bubbles: true })));
  expect(onCover).toHaveBeenCalledExactlyOnceWith(3200);
  move(3200);
  expect(slider.getAttribute('aria-valuetext')).toBe('3.2 of 6.0 seconds');
  expect(text()).toContain('0:03.2');
  expect(fieldOf(63_200, 90).text()).toContain('1:03.2');
});

test('shows the frame of that moment once it can, and at every move', () => {
  const { video, move } = fieldOf(1500);
  expect(video.currentTime).toBe(0);
  Object.defineProperty(video, 'readyState', { value: 1 });
  void act(() => void video.dispatchEvent(new Event('loadedmetadata')));
  expect(video.currentTime).toBe(1.5);
  move(3200);
  expect(video.currentTime).toBe(3.2);
});

test('where the browser cannot show the frames it is chosen by time', () => {
  const { video, root, text } = fieldOf();
  void act(() => void video.dispatchEvent(new Event('error')));
  expect(root.querySelector('video')).toBeNull();
  expect(text()).toContain('choose by time');
  expect(root.querySelector('input[type=range]')).not.toBeNull();
});

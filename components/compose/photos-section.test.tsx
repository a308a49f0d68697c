// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { Photos } from '../../lib/posting/photos.ts';
import { aProblem } from '../../tests/samples/samples.ts';
import { draw } from '../testing/draw.tsx';
import { PhotosSection, type PhotosSectionProps } from './photos-section.tsx';

const url = (name: string) => `https://media.example.com/${name}.jpg`;
const three: Photos = { urls: [url('a'), url('b'), url('c')], coverIndex: 1 };

function sectionOf(photos: Photos | undefined, change: Partial<PhotosSectionProps> = {}) {
  const onPhotos = vi.fn();
  const held = signal(photos);
  const Form = () => (
    <PhotosSection
      photos={held.value}
      problems={[]}
      warnings={[]}
      onPhotos={(next) => {
        onPhotos(next);
        held.value = next;
      }}
      {...change}
    />
  );
  const drawn = draw(<Form />);
  const fields = () => [...drawn.root.querySelectorAll<HTMLInputElement>('input[type=url]')];
  const field = (index: number) => {
    const found = fields()[index];
    if (!found) throw new Error(`no photo ${index}`);
    return found;
  };
  const send = (target: HTMLElement, event: Event) => act(() => void target.dispatchEvent(event));
  const focused = () =>
    document.activeElement?.getAttribute('aria-label') ??
    drawn.root.querySelector(`label[for="${document.activeElement?.id}"]`)?.textContent;
  return { ...drawn, onPhotos, fields, field, send, focused };
}

const said = (root: HTMLElement) => root.querySelector('[role=status]')?.textContent;

test('opens with one place to type in, which is the cover', () => {
  const { fields, field, send, onPhotos, root } = sectionOf(undefined);
  expect(fields().map(({ value }) => value)).toEqual(['']);
  expect(root.querySelector<HTMLInputElement>('input[type=radio]')?.checked).toBe(true);
  field(0).value = url('a');
  send(field(0), new InputEvent('input', { bubbles: true }));
  expect(onPhotos).toHaveBeenLastCalledWith({ urls: [url('a')], coverIndex: 0 });
});

test('several addresses that are pasted at once take a place each', () => {
  const { field, fields, send } = sectionOf(undefined);
  const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(paste, 'clipboardData', {
    value: { getData: () => `${url('a')}\n${url('b')}\n` },
  });
  send(field(0), paste);
  expect(paste.defaultPrevented).toBe(true);
  expect(fields().map(({ value }) => value)).toEqual([url('a'), url('b')]);
});

test('buttons change the order, say so, and keep the focus on the photo that moves', () => {
  const { button, press, onPhotos, focused, root } = sectionOf(three);
  button('Down: photo 1').focus();
  press('Down: photo 1');
  expect(onPhotos).toHaveBeenLastCalledWith({
    urls: [url('b'), url('a'), url('c')],
    coverIndex: 0,
  });
  expect(said(root)).toBe('It is photo 2 of 3 now.');
  expect(focused()).toBe('Down: photo 2');
  press('Down: photo 2');
  expect(focused()).toBe('Down: photo 3');
  expect(button('Down: photo 3').getAttribute('aria-disabled')).toBe('true');
  onPhotos.mockClear();
  press('Down: photo 3');
  expect(onPhotos).not.toHaveBeenCalled();
});

test('so does Alt with an arrow key, from the field itself', () => {
  const { field, send, onPhotos, focused } = sectionOf(three);
  field(2).focus();
  const key = (init: KeyboardEventInit) =>
    new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  send(field(2), key({ key: 'ArrowUp' }));
  expect(onPhotos).not.toHaveBeenCalled();
  send(field(2), key({ key: 'ArrowUp', altKey: true }));
  expect(onPhotos).toHaveBeenLastCalledWith({
    urls: [url('a'), url('c'), url('b')],
    coverIndex: 2,
  });
  expect(focused()).toBe('Address of photo 2');
});

test('one of them is the cover', () => {
  const { root, onPhotos } = sectionOf(three);
  const covers = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  expect(covers.map(({ checked }) => checked)).toEqual([false, true, false]);
  void act(() => covers[2]?.click());
  expect(onPhotos).toHaveBeenLastCalledWith({ ...three, coverIndex: 2 });
});

test('after one is taken off the focus is where it was; one that is added has it', () => {
  const { press, focused, fields } = sectionOf(three);
  press('Remove photo 3');
  expect(focused()).toBe('Address of photo 2');
  press('Add a photo');
  expect(focused()).toBe('Address of photo 3');
  expect(fields()).toHaveLength(3);
});

test('no more than 35 are asked for', () => {
  const urls = Array.from({ length: 35 }, (_, index) => url(String(index)));
  const { buttons, text } = sectionOf({ urls, coverIndex: 0 });
  expect(buttons()).not.toContain('Add a photo');
  expect(text()).toContain('35 of 35');
});

test('a wrong address says so beside it, an empty one nothing', () => {
  const { field, text } = sectionOf({
    urls: ['http://media.example.com/1.jpg', ''],
    coverIndex: 0,
  });
  expect(text()).toContain('This is not a web address that TikTok can fetch.');
  expect(field(0).getAttribute('aria-invalid')).toBe('true');
  expect(field(1).getAttribute('aria-invalid')).toBeNull();
});

test('nothing is fetched before the photos are asked for, and then only what was there', () => {
  const { root, press, buttons, field, send } = sectionOf({
    urls: [url('a'), 'http://no', ''],
    coverIndex: 0,
  });
  const pictures = () => [...root.querySelectorAll('img')].map((one) => one.getAttribute('src'));
  expect(pictures()).toEqual([]);
  press('Show the photo');
  expect(pictures()).toEqual([url('a')]);
  expect(root.querySelector('img')?.getAttribute('referrerpolicy')).toBe('no-referrer');
  field(0).value = url('ab');
  send(field(0), new InputEvent('input', { bubbles: true }));
  expect(pictures()).toEqual([]);
  expect(buttons()).toContain('Show the photo');
});

test('says where no picture comes, and where one is larger than TikTok says', () => {
  const { root, press, send, text } = sectionOf(three);
  press('Show the photos');
  const [first, second] = [...root.querySelectorAll('img')];
  if (!first || !second) throw new Error('no pictures');
  send(first, new Event('error'));
  expect(text()).toContain('No picture came from this address.');
  Object.defineProperties(second, {
    naturalWidth: { value: 1440 },
    naturalHeight: { value: 1920 },
  });
  send(second, new Event('load'));
  expect(text()).toContain('1440 × 1920 pixels: TikTok may refuse');
});

test('shows what is wrong with all of them together', () => {
  const many = { ...aProblem, code: 'draft.too_many_photos', what: 'Too many.' };
  const odd = { ...aProblem, code: 'draft.photo_format', what: 'An odd one.' };
  const { text } = sectionOf(three, { problems: [many], warnings: [odd] });
  expect(text()).toContain('Too many.');
  expect(text()).toContain('An odd one.');
});

// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Problem } from '../../lib/problems/problem.ts';
import { draw } from '../testing/draw.tsx';
import { VideoSection, type VideoSectionProps } from './video-section.tsx';

const file = { mediaId: 'media-1', name: 'cranes.mp4', size: 12_400_000, type: 'video/mp4' };
const finding = (code: string): Problem => ({
  code,
  remedy: 'fix_input',
  what: `${code} is wrong.`,
  means: 'TikTok would refuse it.',
  next: `Mend ${code}.`,
  step: 'edit',
  field: 'video',
});

function sectionOf(change: Partial<VideoSectionProps> = {}) {
  const acts = { onUrl: vi.fn(), onFile: vi.fn(), onRemove: vi.fn() };
  const drawn = draw(
    <VideoSection
      draft={{ contentUrl: '', file: undefined }}
      own
      preview={null}
      urlProblem={null}
      problems={[]}
      warnings={[]}
      keeping={{ busy: false, problem: null }}
      onElsewhere={null}
      onCover={null}
      {...acts}
      {...change}
    />,
  );
  return { ...drawn, ...acts, input: drawn.root.querySelector<HTMLInputElement>('[type=file]') };
}

test('offers a file to own accounts only', () => {
  expect(sectionOf({ own: false }).input).toBeNull();
  const { root, input } = sectionOf();
  expect(root.querySelector(`label[for="${input?.id}"]`)?.textContent).toBe('Or a file');
});

test('hands on the file that was chosen', () => {
  const { input, onFile } = sectionOf();
  const chosen = new File(['cranes'], 'cranes.mp4');
  if (!input) throw new Error('no file field');
  Object.defineProperty(input, 'files', { value: [chosen] });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  expect(onFile).toHaveBeenCalledExactlyOnceWith(chosen);
});

test('goes on elsewhere where a file dialog would end the window', () => {
  const onElsewhere = vi.fn();
  const { input, press } = sectionOf({ onElsewhere });
  expect(input).toBeNull();
  press('Choose file');
  expect(onElsewhere).toHaveBeenCalledOnce();
});

test('a chosen file stands in place of the address, with its preview and a way to take it off', () => {
  const draft = { contentUrl: 'https://cdn.example.com/v.mp4', file };
  const { root, text, press, onRemove } = sectionOf({ draft, preview: 'blob:kettle' });
  expect(root.querySelector('input')).toBeNull();
  expect(text()).toContain('cranes.mp412 MB');
  expect(root.querySelector('video')?.getAttribute('src')).toBe('blob:kettle');
  press('Remove cranes.mp4');
  expect(onRemove).toHaveBeenCalledOnce();
});

test('the cover is chosen of a file that was read, where TikTok takes one with it', () => {
  const read = { contentUrl: '', file: { ...file, durationS: 6, coverMs: 1500 } };
  const covers = (change: Partial<VideoSectionProps>) =>
    sectionOf({
      preview: 'blob:kettle',
      onCover: vi.fn(),
      draft: read,
      ...change,
    }).root.querySelector<HTMLInputElement>('input[type=range]')?.value;
  expect(covers({})).toBe('1500');
  expect(covers({ onCover: null })).toBeUndefined();
  expect(covers({ preview: null })).toBeUndefined();
  expect(covers({ draft: { contentUrl: '', file } })).toBeUndefined();
});

test('an address for own accounts can be played, and nothing of it is fetched before', () => {
  const draft = { contentUrl: 'https://cdn.example.com/v.mp4', file: undefined };
  const video = sectionOf({ draft }).root.querySelector('video');
  expect([video?.getAttribute('src'), video?.preload]).toEqual([draft.contentUrl, 'none']);
  expect(sectionOf({ draft, own: false }).root.querySelector('video')).toBeNull();
  const half = { ...draft, contentUrl: 'https://cdn' };
  expect(sectionOf({ draft: half }).root.querySelector('video')).toBeNull();
});

test('says every finding about the file with what to do', () => {
  const { root, text } = sectionOf({
    draft: { contentUrl: '', file },
    problems: [finding('codec'), finding('pixels')],
    warnings: [finding('rate')],
  });
  for (const code of ['codec', 'pixels', 'rate']) expect(text()).toContain(`Mend ${code}.`);
  expect(root.querySelectorAll('.sp-note--bad')).toHaveLength(2);
});

test('says that a file could not be kept', () => {
  const { text, input } = sectionOf({ keeping: { busy: false, problem: finding('disk') } });
  expect(text()).toContain('disk is wrong.');
  expect(input?.getAttribute('aria-invalid')).toBe('true');
});

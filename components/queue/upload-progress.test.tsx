// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Delivery } from '../../lib/posting/delivery.ts';
import { anUpload } from '../../lib/posting/testing/tiktok-upload.ts';
import type { Progress } from '../../lib/posting/upload/progress.ts';
import type { UploadShown } from '../../lib/posting/upload/shown.ts';
import { aDelivery, aTarget, NOON } from '../../tests/samples/samples.ts';
import { draw } from '../testing/draw.tsx';
import { DeliveryRow } from './delivery-row.tsx';
import { uploadWords } from './upload-words.ts';

const MB = 1_000_000;
const { address: _secret, ...upload } = {
  ...anUpload,
  plan: { size: 64 * MB, chunkSize: 10 * MB, chunkCount: 6 },
  acknowledged: 12 * MB,
};

function shownAt(change: Partial<Progress> = {}, more: Partial<typeof upload> = {}): UploadShown {
  const bytes = change.bytes ?? 12 * MB;
  const progress: Progress = {
    ...{ bytes, total: 64 * MB, share: bytes / (64 * MB), tooSlow: false },
    ...{ bytesPerS: 3_100_000, secondsLeft: 16.8, ...change },
  };
  return { upload: { ...upload, ...more }, progress };
}

const uploading: Delivery = {
  ...aDelivery,
  target: { ...aTarget, id: 'tiktok:kettle', provider: 'tiktok', label: 'Kettle' },
  state: 'uploading',
  remote: { postId: upload.publishId, status: 'PROCESSING_UPLOAD', checkedAt: NOON },
  lease: { attemptId: 'a1', bootId: 'b1', until: NOON },
};

function rowOf(shown: UploadShown | undefined, change: Partial<Delivery> = {}) {
  const onAct = vi.fn();
  const drawn = draw(
    <ul>
      <DeliveryRow
        delivery={{ ...uploading, ...change }}
        zones={[]}
        ownZone="Europe/Paris"
        task={{ busy: false, problem: null }}
        upload={shown}
        onAct={onAct}
        onOptions={() => {}}
      />
    </ul>,
  );
  const bar = drawn.root.querySelector('progress');
  const said = drawn.root.querySelector('[role=status]')?.textContent;
  return { ...drawn, onAct, bar, said };
}

test.each<[string, UploadShown]>([
  ['12 MB of 64 MB · 3.1 MB/s · 17 s left', shownAt()],
  ['12 MB of 64 MB', shownAt({ bytesPerS: null, secondsLeft: null })],
  ['12 MB of 64 MB · 450 kB/s · 2 min left', shownAt({ bytesPerS: 450_000, secondsLeft: 61 })],
  ['12 MB of 64 MB · 9.6 kB/s · 1 h 31 min left', shownAt({ bytesPerS: 9600, secondsLeft: 5401 })],
  [
    '850 kB of 2.5 GB · 12 MB/s · 1 s left',
    shownAt({ bytes: 850_000, total: 2.5e9, bytesPerS: 12 * MB, secondsLeft: 0 }),
  ],
  [
    'Paused at 12 MB of 64 MB. TikTok keeps what it has until 14:00.',
    shownAt({}, { state: 'paused' }),
  ],
  [
    '64 MB in one piece: TikTok says when all of it is there.',
    shownAt({ bytes: 0 }, { plan: { size: 64 * MB, chunkSize: 64 * MB, chunkCount: 1 } }),
  ],
])('says “%s”', (words, shown) => {
  expect(uploadWords(shown, 'Europe/Paris')).toBe(words);
});

test('shows how far the file is, in percent and in words', () => {
  const { bar, text } = rowOf(shownAt());
  expect([bar?.value, bar?.max]).toEqual([18, 100]);
  expect(bar?.getAttribute('aria-label')).toBe('Upload to Kettle');
  expect(bar?.getAttribute('aria-valuetext')).toBe('18 %. 12 MB of 64 MB · 3.1 MB/s · 17 s left');
  expect(text()).toContain('18 %12 MB of 64 MB · 3.1 MB/s · 17 s left');
});

test('is read out at every tenth of the way, and not in between', () => {
  const at = (mb: number) => rowOf(shownAt({ bytes: mb * MB })).said;
  expect([0, 6, 7, 12, 13, 63.9, 64].map(at)).toEqual([
    '',
    '',
    'Upload to Kettle: 10 %.',
    'Upload to Kettle: 10 %.',
    'Upload to Kettle: 20 %.',
    'Upload to Kettle: 90 %.',
    'Upload to Kettle: 100 %.',
  ]);
  expect(rowOf(shownAt({}, { state: 'paused' })).said).toBe('Upload to Kettle paused.');
});

test('a file that goes in one piece shows a bar without an end', () => {
  const whole = { size: 64 * MB, chunkSize: 64 * MB, chunkCount: 1 };
  const { bar, text } = rowOf(shownAt({ bytes: 0 }, { plan: whole }));
  expect(bar?.hasAttribute('value')).toBe(false);
  expect(text()).not.toContain('0 %');
});

test('warns where TikTok would close the upload first', () => {
  expect(rowOf(shownAt()).text()).not.toContain('At this rate');
  expect(rowOf(shownAt({ tooSlow: true })).text()).toContain('At this rate TikTok closes');
});

test('is held back, goes on and is cancelled on the row', () => {
  const { buttons, press, onAct } = rowOf(shownAt());
  expect(buttons()).toEqual(['Pause upload', 'Cancel post']);
  press('Pause upload');
  press('Cancel post');
  const paused = rowOf(shownAt({}, { state: 'paused' }));
  expect(paused.buttons()).toEqual(['Resume upload', 'Cancel post']);
  expect(paused.text()).toContain('Upload paused');
  expect(paused.text()).not.toContain('Uploading');
  paused.press('Resume upload');
  const acts = [...onAct.mock.calls, ...paused.onAct.mock.calls].map(([order]) => order);
  expect(acts).toEqual([{ act: 'pause' }, { act: 'cancel' }, { act: 'resume' }]);
});

test('one that is stuck goes on from where it waits for the user', () => {
  const { buttons, bar } = rowOf(shownAt({}, { state: 'stuck' }), { state: 'needs_user' });
  expect(buttons()).toEqual(['Resume upload', 'Cancel post', 'Cancel and edit']);
  expect(bar?.value).toBe(18);
});

test('the upload of an earlier try, or one that is through, says nothing', () => {
  expect(rowOf(shownAt({}, { publishId: 'v_pub_file~v2-1.0' })).bar).toBeNull();
  expect(
    rowOf(shownAt({}, { state: 'sent' }), { state: 'processing', lease: null }).bar,
  ).toBeNull();
  expect(rowOf(undefined).bar).toBeNull();
});

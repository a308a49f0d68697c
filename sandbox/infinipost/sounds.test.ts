import { describe, expect, test } from 'vitest';
import { clipUrl, runningSandbox, tiktok } from '../testing/running-sandbox.ts';

const sandbox = runningSandbox();
const { importSound } = sandbox;

const code = (answer: { json: { error: { code: string } } }) => answer.json.error.code;

describe('importing a sound', () => {
  test('takes the sound of a public clip, under its own name unless another is given', async () => {
    const plain = await importSound();
    expect(plain.status).toBe(200);
    expect(plain.json).toMatchObject({ name: 'original sound', duration: 27.43 });
    expect(plain.json.soundId).toMatch(/^sound_\w+$/);
    expect((await importSound(clipUrl, { name: 'Kettle' })).json.name).toBe('Kettle');
  });

  test('makes another sound each time', async () => {
    const [first, second] = [await importSound(), await importSound()];
    expect(first.json.soundId).not.toBe(second.json.soundId);
    expect(sandbox.it.journal.imports().map(({ soundId }) => soundId)).toEqual([
      first.json.soundId,
      second.json.soundId,
    ]);
  });

  test.each([
    ['deleted', '7669863614369792064'],
    ['private', '7653817347097449856'],
    ["a private account's", '7644969395826342656'],
    ['region-locked', '7659726324370727680'],
    ['unknown', '7700000000000000000'],
  ])('a clip that is %s cannot be extracted', async (_name, id) => {
    const answer = await importSound(`${tiktok}/@quiet.ladder/video/${id}`);
    expect([answer.status, code(answer)]).toEqual([422, 'extraction_failed']);
  });

  test.each([
    'https://example.com/@a/video/7709413348194969648',
    'https://www.tiktok.com.evil.example/@a/video/7709413348194969648',
    'http://www.tiktok.com/@a/video/7709413348194969648',
    'https://www.tiktok.com/@copper.kettle',
    'https://www.tiktok.com/music/original-sound-7709413263369415872',
    'https://www.tiktok.com/@mina.paper/photo/7702397201732605184',
    'not a url',
  ])('%s is not a TikTok video URL', async (url) => {
    const answer = await importSound(url);
    expect([answer.status, code(answer)]).toEqual([400, 'invalid_url']);
  });

  test('needs soundUrl, and knows no other field than name', async () => {
    expect(code(await importSound(''))).toBe('missing_required_fields');
    expect(code(await importSound(42))).toBe('invalid_parameter');
    const typo = await importSound(clipUrl, { soundURL: 'x' });
    expect(typo.json.error).toEqual({
      code: 'invalid_parameter',
      message: 'Unknown parameter: soundURL',
    });
  });
});

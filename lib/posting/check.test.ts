import { describe, expect, it } from 'vitest';
import { aDraft, anInstagram, aSound, aTarget, NOON } from '../../tests/samples/samples.ts';
import { checkDraft } from './check.ts';
import type { Draft } from './draft.ts';

const facts = { targets: [aTarget, anInstagram], sound: aSound, now: NOON };

function codes(change: Partial<Draft>, more: Partial<typeof facts> | { sound: null } = {}) {
  const { problems, plan } = checkDraft({ ...aDraft, ...change }, { ...facts, ...more });
  expect(plan === null).toBe(problems.length > 0);
  return problems.map(({ code, field }) => `${field}: ${code}`);
}

const at = (local: string, zone = 'America/New_York', overlap: 'earlier' | 'later' | null = null) =>
  ({ when: { kind: 'at', local, zone, overlap } }) as const;

describe('checking a draft', () => {
  it('gives a plan for a good one, at the instant of its wall time', () => {
    const { plan } = checkDraft(aDraft, facts);
    expect(plan).toMatchObject({
      soundId: 'sound_1',
      targets: [{ accountId: 'acc_studio' }],
      timing: { dueAt: Date.UTC(2026, 10, 21, 14), chosen: { zone: 'America/New_York' } },
    });
  });

  it.each<[string, Partial<Draft>, string[]]>([
    ['a caption of 2,200 units', { caption: 'x'.repeat(2200) }, []],
    [
      'a caption of 2,201 units',
      { caption: 'x'.repeat(2201) },
      ['caption: draft.caption_too_long'],
    ],
    ['a caption of 50 kB', { caption: 'é'.repeat(50_000) }, ['caption: draft.caption_too_long']],
    [
      'emoji counted as two units',
      { caption: '🎻'.repeat(1101) },
      ['caption: draft.caption_too_long'],
    ],
    ['nothing at all', { caption: '', contentUrl: ' ' }, ['contentUrl: draft.no_video']],
    ['no caption', { caption: '' }, []],
    ['no address', { contentUrl: 'kettle.mp4' }, ['contentUrl: draft.video_not_https']],
    [
      'http',
      { contentUrl: 'http://media.example.com/a.mp4' },
      ['contentUrl: draft.video_not_https'],
    ],
    [
      'a password',
      { contentUrl: 'https://me:pw@media.example.com/a.mp4' },
      ['contentUrl: draft.video_not_https'],
    ],
    [
      'an IP address',
      { contentUrl: 'https://10.0.0.1/a.mp4' },
      ['contentUrl: draft.video_not_public'],
    ],
    [
      'an IPv6 address',
      { contentUrl: 'https://[::1]/a.mp4' },
      ['contentUrl: draft.video_not_public'],
    ],
    [
      'localhost',
      { contentUrl: 'https://localhost/a.mp4' },
      ['contentUrl: draft.video_not_public'],
    ],
    [
      'a TikTok page',
      { contentUrl: 'https://www.tiktok.com/@a/video/1' },
      ['contentUrl: draft.video_is_a_page'],
    ],
    ['no account', { targetIds: [] }, ['targets: draft.no_target']],
    [
      'an account that was removed',
      { targetIds: [aTarget.id, 'infinipost:gone'] },
      ['targets: draft.target_gone'],
    ],
    ['now', { when: { kind: 'now' } }, []],
    ['a past time', at('2026-11-20T06:59'), ['when: draft.time_past']],
    ['this very minute', at('2026-11-20T07:00'), ['when: draft.time_past']],
    ['half a time', at('2026-11-2'), ['when: draft.no_time']],
    ['no day', at('2026-02-30T10:00'), ['when: draft.not_a_time']],
    ['no zone', at('2026-11-21T09:00', 'Mars/Olympus'), ['when: draft.not_a_zone']],
    ['a time that does not exist', at('2027-03-14T02:30'), ['when: draft.time_does_not_exist']],
    ['a time that exists twice', at('2027-11-07T01:30'), ['when: draft.time_exists_twice']],
    ['the earlier of the two', at('2027-11-07T01:30', 'America/New_York', 'earlier'), []],
  ])('%s', (_, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it('says which times there are beside one that does not exist', () => {
    const { problems } = checkDraft({ ...aDraft, ...at('2027-03-14T02:30') }, facts);
    expect(problems[0]?.next).toBe('Choose 01:59 or 03:00.');
  });

  it('never drops a sound in silence: not imported, or gone', () => {
    const waiting = { ...aSound, state: 'not_imported', soundId: null } as const;
    expect(codes({}, { sound: waiting as never })).toEqual(['sound: draft.sound_not_imported']);
    expect(codes({}, { sound: null })).toEqual(['sound: draft.sound_gone']);
  });

  it('warns that Instagram drops the sound, and does not stop the post', () => {
    const draft = { ...aDraft, targetIds: [aTarget.id, anInstagram.id] };
    const { warnings, plan } = checkDraft(draft, facts);
    expect(warnings.map(({ code }) => code)).toEqual(['draft.instagram_drops_sound']);
    expect(plan).not.toBeNull();
  });

  it('warns of an account that warms up', () => {
    const targets = [{ ...aTarget, status: 'warming_up' }];
    const { warnings } = checkDraft(aDraft, { ...facts, targets });
    expect(warnings.map(({ code }) => code)).toEqual(['draft.target_warming_up']);
  });
});

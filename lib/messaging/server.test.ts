import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { aClip, aProblem } from '../../tests/samples/samples.ts';
import { ProblemError } from '../problems/problem.ts';
import { createPace } from './pace.ts';
import { type Command, PROTOCOL } from './protocol.ts';
import { createServer, type Handlers } from './server.ts';

const own = 'moz-extension://0d1e2f';
const window = { origin: own };
const page = { origin: 'https://www.tiktok.com', tab: { id: 1 }, frameId: 0 };
const message = (command: string, input: unknown) => ({ soundpost: 1, command, input });

function serving() {
  const handle = vi.fn(async (_command: string): Promise<unknown> => ({}));
  const handlers = Object.fromEntries(
    Object.keys(PROTOCOL).map((command) => [command, () => handle(command)]),
  ) as unknown as Handlers;
  const serve = createServer({
    handlers,
    ownOrigin: own,
    pageOrigins: ['https://www.tiktok.com'],
    pace: () => true,
  });
  return { handle, serve };
}

describe('the server', () => {
  it('obeys a page for the commands that take ids, and for no other', async () => {
    const { serve } = serving();
    const open: string[] = [];
    for (const command of Object.keys(PROTOCOL) as Command[]) {
      const reply = await serve(message(command, {}), page);
      if (!(reply && !reply.ok && reply.problem.code === 'protocol.refused')) open.push(command);
    }
    expect(open).toEqual([
      'sound.save',
      'sound.states',
      'sound.of_music',
      'clip.inspect',
      'composer.open',
      'options.open',
      'panel.load',
      'page.shown',
    ]);
  });

  it('answers nobody else', async () => {
    const { serve, handle } = serving();
    const stranger = { origin: 'https://evil.example', tab: { id: 1 }, frameId: 0 };
    expect(await serve(message('everything.erase', {}), stranger)).toMatchObject({ ok: false });
    expect(handle).not.toHaveBeenCalled();
  });

  it.each([
    ['an unknown command', message('keys.reveal', {})],
    ['a command of every object', message('toString', {})],
    [
      'a clip that is an address',
      message('sound.save', { clip: 'https://evil.example', facts: null }),
    ],
    [
      'something added',
      message('sound.save', { clip: aClip, facts: null, url: 'https://evil.example' }),
    ],
  ])('refuses %s', async (_, sent) => {
    const { serve, handle } = serving();
    expect(await serve(sent, window)).toMatchObject({ ok: false });
    expect(handle).not.toHaveBeenCalled();
  });

  it('leaves what is not ours alone, and runs no handler for any junk', async () => {
    const { serve, handle } = serving();
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (junk) => {
        expect(await serve(junk, window)).toBeUndefined();
      }),
    );
    expect(handle).not.toHaveBeenCalled();
  });

  it('tells what a handler threw as a problem', async () => {
    const { serve, handle } = serving();
    handle.mockRejectedValueOnce(new ProblemError(aProblem));
    expect(await serve(message('everything.erase', {}), window)).toEqual({
      ok: false,
      problem: aProblem,
    });
    handle.mockRejectedValueOnce(new TypeError('boom'));
    expect(await serve(message('everything.erase', {}), window)).toMatchObject({
      problem: { code: 'unexpected', detail: 'TypeError: boom' },
    });
  });
});

describe('the pace of a page', () => {
  it('stops a flood of one tab, not another tab, and comes back with time', () => {
    let now = 0;
    const pace = createPace(() => now);
    const allowed = Array.from({ length: 10_000 }, () => pace(1)).filter(Boolean);
    expect(allowed).toHaveLength(40);
    expect(pace(2)).toBe(true);
    now = 1000;
    expect(Array.from({ length: 100 }, () => pace(1)).filter(Boolean)).toHaveLength(10);
  });
});

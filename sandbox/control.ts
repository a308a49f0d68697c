import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { FaultRule, Faults } from './faults.ts';
import type { Journal } from './journal.ts';
import type { SavedPage } from './tiktok/saved-pages.ts';
import { steerTikTok, type TikTokWish } from './world/tiktok/steer.ts';
import type { World } from './world/world.ts';

type Controlled = {
  journal: Journal;
  faults: Faults;
  world: World;
  reset(): void;
  servePage(page: SavedPage): void;
};

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

/** JSON has no Infinity: -1 stands for always, and once is the usual wish. */
function ruleFrom(body: unknown): FaultRule {
  const rule = body as FaultRule;
  const times = rule.times ?? 1;
  return { ...rule, times: times < 0 ? Number.POSITIVE_INFINITY : times };
}

async function run(sandbox: Controlled, request: IncomingMessage): Promise<unknown> {
  const { journal, faults, world, reset, servePage } = sandbox;
  switch (`${request.method} ${request.url}`) {
    case 'GET /health':
      return { ok: true, now: world.clock.iso() };
    case 'GET /journal':
      return journal.entries();
    case 'GET /faults':
      return faults.pending();
    case 'POST /faults':
      faults.add(ruleFrom(await bodyOf(request)));
      return { pending: faults.pending().length };
    case 'POST /reset':
      reset();
      return { ok: true };
    case 'POST /clock':
      world.clock.shift(((await bodyOf(request)) as { shiftMs: number }).shiftMs);
      return { now: world.clock.iso() };
    case 'POST /tiktok':
      return { tokens: steerTikTok(world.tiktok, (await bodyOf(request)) as TikTokWish) };
    case 'POST /page':
      servePage((await bodyOf(request)) as SavedPage);
      return { ok: true };
    default:
      return null;
  }
}

/** The control endpoint, for what runs in another process than the sandbox. */
export function createControl(sandbox: Controlled): Server {
  return createServer(async (request, response) => {
    response.setHeader('content-type', 'application/json; charset=utf-8');
    // A web page must not steer it: browsers say where a request comes from.
    if (request.headers.origin !== undefined) {
      response.writeHead(403).end(JSON.stringify({ error: 'Not from a page' }));
      return;
    }
    try {
      const answer = await run(sandbox, request);
      response.statusCode = answer === null ? 404 : 200;
      response.end(JSON.stringify(answer ?? { error: 'No such command' }));
    } catch (error) {
      response.statusCode = 400;
      response.end(JSON.stringify({ error: String(error) }));
    }
  });
}

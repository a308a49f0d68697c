import type { Browser, CDPSession, Target } from 'puppeteer-core';
import { evaluateIn } from './chromium-view.ts';
import { until } from './until.ts';

export type Background = {
  stop(): Promise<void>;
  isRunning(): Promise<boolean>;
  /** Does what puts another version in the place of the extension, until the old worker has gone. */
  replace(act: () => Promise<void>): Promise<void>;
  evaluate(expression: string): Promise<unknown>;
};

/**
 * The extension's service worker. Two rules that cost others days: never `target.worker()` (its
 * handle keeps the restarted worker in `starting`, and every message hangs), and no session that
 * stays attached (it keeps the worker alive).
 */
export async function chromiumBackground(
  browser: Browser,
  control: CDPSession,
  origin: string,
): Promise<Background> {
  const scopeURL = `${origin}/`;
  const registrations = new Map<string, string>();
  const statuses = new Map<string, string>();
  /** How often it stopped: a message that waits for its answer may start it again at once. */
  let stops = 0;
  control.on('ServiceWorker.workerRegistrationUpdated', (event) => {
    for (const one of event.registrations) registrations.set(one.registrationId, one.scopeURL);
  });
  control.on('ServiceWorker.workerVersionUpdated', (event) => {
    for (const version of event.versions) {
      if (registrations.get(version.registrationId) !== scopeURL) continue;
      const before = statuses.get(version.versionId);
      statuses.set(version.versionId, version.runningStatus);
      if (version.runningStatus === 'stopped' && before !== 'stopped') stops += 1;
    }
  });
  await control.send('ServiceWorker.enable');

  const seen = () => [...statuses.values()].join(', ') || 'no worker';
  const target = () => browser.targets().find((one) => isWorkerOf(one, origin));
  // Both witnesses: the first status may arrive after the first question.
  const isRunning = async () =>
    target() !== undefined || [...statuses.values()].some((status) => status !== 'stopped');

  async function started(): Promise<Target> {
    const running = target();
    if (running) return running;
    await control.send('ServiceWorker.startWorker', { scopeURL });
    return until('the background to start', async () => {
      const found = target();
      return found ? { done: found } : { seen: seen() };
    });
  }

  return {
    isRunning,
    async stop() {
      const before = stops;
      await control.send('ServiceWorker.stopAllWorkers');
      await until('the background to stop', async () =>
        stops === before && (await isRunning()) ? { seen: seen() } : { done: undefined },
      );
    },
    async replace(act) {
      const [worker, versions] = [target(), [...statuses.keys()]];
      await act();
      await until('the old background to go', async () =>
        worker && target() === worker ? { seen: seen() } : { done: undefined },
      );
      for (const version of versions) statuses.delete(version);
    },
    async evaluate(expression) {
      const session = await (await started()).createCDPSession();
      try {
        return await evaluateIn(session, expression);
      } finally {
        await session.detach();
      }
    },
  };
}

function isWorkerOf(target: { type(): string; url(): string }, origin: string): boolean {
  return target.type() === 'service_worker' && target.url().startsWith(`${origin}/`);
}

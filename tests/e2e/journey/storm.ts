import type { StormStep } from '../../../sandbox/tiktok/app/hooks.ts';
import type { WebPage } from '../driver/driver.ts';
import { untilTrue } from '../driver/until.ts';
import { isHydrated } from './pairs.ts';

export type StormReport = {
  acts: Record<string, number>;
  /** Frames that were looked at. */
  frames: number;
  /** Steps after which a card with a clip could be seen, and how many different clips that were. */
  looked: number;
  clips: number;
  /** The most frames that a seen card had to wait for its pair. */
  longestWait: number;
  /** What was wrong: a pair with another clip's id, two pairs in one card, none where one is due. */
  faults: string[];
};

/** A second is forever: nobody waits that long for a button. */
const FRAMES_TO_WAIT = 60;

type Raging = { next(steps: number): Promise<void>; report(): StormReport };

/**
 * Plays an evening of scrolling, and looks at every frame that is painted meanwhile. What the page
 * shows is told by the page itself. `steps` at a time, so that no driver's time limit is met.
 */
export async function playStorm(
  page: WebPage,
  { seed, cards, steps }: { seed: string; cards: number; steps: number },
): Promise<StormReport> {
  await untilTrue('the page’s own program', () => isHydrated(page));
  await page.evaluate(startRaging, { seed, cards, framesToWait: FRAMES_TO_WAIT });
  for (let done = 0; done < steps; done += 25) {
    await page.evaluate(`window.soundpostStorm.next(${Math.min(25, steps - done)})`);
  }
  return page.evaluate('window.soundpostStorm.report()');
}

async function startRaging({
  seed,
  cards,
  framesToWait,
}: {
  seed: string;
  cards: number;
  framesToWait: number;
}): Promise<void> {
  const storm = await window.__sandbox.storm({ seed, cards });
  const clips = new Set<string>();
  const report: StormReport = {
    acts: {},
    frames: 0,
    looked: 0,
    clips: 0,
    longestWait: 0,
    faults: [],
  };
  // After the frame's own callbacks and its painting: what a person can see.
  const painted = () =>
    new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const pairsIn = (card: Element) => [
    ...card.querySelectorAll<HTMLElement>('soundpost-actions[data-clip]'),
  ];

  const check = () => {
    report.frames += 1;
    for (const { element, id } of window.__sandbox.cards()) {
      const said = pairsIn(element).map(({ dataset }) => dataset.clip);
      const other = said.find((clip) => clip !== id);
      if (other) report.faults.push(`a card of ${id} has the pair of ${other}`);
      if (said.length > 1) report.faults.push(`a card of ${id} has ${said.length} pairs`);
    }
  };
  const watch = async () => {
    for (;;) {
      check();
      await painted();
    }
  };

  /** The card in the middle of the window, of those that have a place for buttons. */
  const seen = () => {
    const hit = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    return window.__sandbox
      .cards()
      .find(
        ({ element }) => hit && element.contains(hit) && !element.closest('a, [role="button"]'),
      );
  };
  const hasItsPair = () => {
    const card = seen();
    if (!card || pairsIn(card.element).length === 1) return true;
    // Alike to another in all that is drawn, or without a word: only a player would tell it.
    const isNamed = card.element.querySelector('[id^="xgwrapper-"]') !== null;
    return !isNamed && !window.__sandbox.tellsItself(card.id);
  };

  const next = async (steps: number) => {
    for (let step = 0; step < steps; step += 1) {
      const { act, position }: StormStep = await storm.step();
      report.acts[act] = (report.acts[act] ?? 0) + 1;
      let waited = 0;
      while (!hasItsPair() && waited < framesToWait) {
        await painted();
        waited += 1;
      }
      report.longestWait = Math.max(report.longestWait, waited);
      const card = seen();
      if (!card) continue;
      report.looked += 1;
      clips.add(card.id);
      report.clips = clips.size;
      if (!hasItsPair()) {
        report.faults.push(`no pair for ${card.id} at ${position} after ${act}`);
      }
    }
  };

  const raging: Raging = { next, report: () => report };
  Object.assign(window, { soundpostStorm: raging });
  void watch();
}

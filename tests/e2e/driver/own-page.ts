import { browsed, clickWhenSteady, matches } from './browsed.ts';
import type { OwnPage, Within } from './driver.ts';
import type { FieldState } from './page-finder.ts';
import { until, untilTrue } from './until.ts';
import { ask, type View } from './view.ts';

/** Fields whose value nobody types letter by letter, or each browser and language differently. */
const SET_KINDS = /^(date|datetime-local|time|month|week|color|range)$/;

/** A page of the extension (tab, popup, panel), used as a person uses it: by names. */
export function ownPage(view: View): OwnPage {
  const place = (label: string, where?: Within) =>
    where?.within === undefined ? `“${label}”` : `“${label}” within “${where.within}”`;

  const click: OwnPage['click'] = (label, where) =>
    clickWhenSteady(view, `${place(label, where)}, to click it`, () =>
      ask(view, 'pressSpot', label, where?.within),
    );

  const field = (label: string, where?: Within): Promise<FieldState> =>
    until(`the field ${place(label, where)}`, async () => {
      const state = await ask(view, 'field', label, where?.within);
      return 'why' in state ? { seen: state.why } : { done: state };
    });

  /** Repeats an action of the finder until it says nothing against it. */
  const act = (what: string, action: () => Promise<{ why: string } | null>): Promise<void> =>
    until(what, async () => {
      const refusal = await action();
      return refusal ? { seen: refusal.why } : { done: undefined };
    });

  const focus = (label: string, mode: 'replace' | 'append', where?: Within) =>
    act(`the field ${place(label, where)}, to type in it`, () =>
      ask(view, 'focus', label, mode, where?.within),
    );

  const set = (label: string, value: string, where?: Within) =>
    act(`the field ${place(label, where)}, to set “${value}”`, () =>
      ask(view, 'set', label, value, where?.within),
    );

  return {
    ...browsed(view),
    click,
    async fill(label, text, where) {
      const { kind } = await field(label, where);
      if (SET_KINDS.test(kind)) return set(label, text, where);
      await focus(label, 'replace', where);
      if (text === '') await view.pressKey('Delete', []);
      else await view.insertText(text);
    },
    async type(label, text, where) {
      await focus(label, 'append', where);
      for (const character of text) {
        await view.pressKey(character === '\n' ? 'Enter' : character, []);
      }
    },
    async choose(label, option, where) {
      const state = await ask(view, 'field', label, where?.within);
      if ('why' in state || state.kind !== 'select') return click(option, { within: label });
      await set(label, option, where);
    },
    async check(label, on, where) {
      const state = await field(label, where);
      if (state.checked !== on) await click(label, where);
      await untilTrue(`${place(label, where)} to be ${on ? 'on' : 'off'}`, async () => {
        const now = await field(label, where);
        return now.checked === on;
      });
    },
    async value(label, where) {
      const state = await field(label, where);
      return /^(checkbox|radio|switch)$/.test(state.kind) ? String(state.checked) : state.value;
    },
    attachFile: (label, path) => view.attachFile(label, path),
    isEnabled: (label, where) =>
      until(place(label, where), async () => {
        const answer = await ask(view, 'isEnabled', label, where?.within);
        return typeof answer === 'boolean' ? { done: answer } : { seen: answer.why };
      }),
    labels: () => ask(view, 'labels'),
    text: () => ask(view, 'text'),
    waitForText: (wanted) =>
      until(`the text ${wanted}`, async () => {
        const text = await ask(view, 'text');
        return matches(text, wanted) ? { done: text } : { seen: text };
      }),
    waitForValue: (label, wanted, where) =>
      until(`${place(label, where)} to hold “${wanted}”`, async () => {
        const state = await ask(view, 'field', label, where?.within);
        if ('why' in state) return { seen: state.why };
        return state.value === wanted ? { done: undefined } : { seen: state.value };
      }),
    waitForClosed: () => untilTrue('the page to close', () => view.isClosed()),
  };
}

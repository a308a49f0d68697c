// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Problem } from '../../lib/problems/problem.ts';
import { draw } from '../testing/draw.tsx';
import { Button } from './button.tsx';
import { ProblemNote } from './problem-note.tsx';
import { Tabs } from './tabs.tsx';
import { TextField } from './text-field.tsx';

const problem: Problem = {
  code: 'infinipost.unauthenticated',
  remedy: 'reauthorise',
  what: 'The key is wrong.',
  means: 'Nothing can be posted.',
  next: 'Enter a current key.',
  step: 'open_options',
};

test('a busy button keeps its place for the focus and does nothing', () => {
  const press = vi.fn();
  const { button } = draw(
    <Button busy onPress={press}>
      Import
    </Button>,
  );
  button('Import').click();
  expect(press).not.toHaveBeenCalled();
  expect(button('Import').getAttribute('aria-disabled')).toBe('true');
  expect(button('Import').hasAttribute('disabled')).toBe(false);
});

test('a problem says what, what it means and what to do, with its one button', () => {
  const step = vi.fn();
  const { text, button } = draw(<ProblemNote problem={problem} onStep={step} />);
  expect(text()).toContain('The key is wrong. Nothing can be posted. Enter a current key.');
  button('Open options').click();
  expect(step).toHaveBeenCalledExactlyOnceWith('open_options');
});

test('a problem has no button where nothing can be done from here', () => {
  expect(draw(<ProblemNote problem={problem} />).buttons()).toEqual([]);
  const noStep = <ProblemNote problem={{ ...problem, step: 'none' }} onStep={() => {}} />;
  expect(draw(noStep).buttons()).toEqual([]);
});

test('a field is described by its problem, which takes the place of its hint', () => {
  const field = (now: Problem | null) =>
    draw(<TextField label="Key" value="" hint="As told." problem={now} onInput={() => {}} />);
  const described = (root: HTMLElement) => {
    const id = root.querySelector('input')?.getAttribute('aria-describedby') ?? '';
    return root.querySelector(`#${CSS.escape(id)}`)?.textContent;
  };
  expect(described(field(null).root)).toBe('As told.');
  expect(described(field(problem).root)).toContain('The key is wrong.');
});

test.each([
  ['ArrowRight', 'a', 'b'],
  ['ArrowLeft', 'a', 'c'],
  ['End', 'a', 'c'],
  ['Home', 'c', 'a'],
  ['ArrowRight', 'c', 'a'],
])('%s on tab %s chooses %s', (key, from, to) => {
  const choose = vi.fn();
  const tabs = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
  const { tab } = draw(<Tabs label="Views" tabs={tabs} chosen={from} onChoose={choose} />);
  tab(from).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  expect(choose).toHaveBeenCalledExactlyOnceWith(to);
});

// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { WaitingFor } from '../../lib/posting/waiting-for.ts';
import { aTarget } from '../../tests/samples/samples.ts';
import { draw } from '../testing/draw.tsx';
import { AccountsPanel } from './accounts-panel.tsx';

function panel(waiting: WaitingFor) {
  const onRemove = vi.fn();
  const drawn = draw(
    <AccountsPanel
      targets={[aTarget]}
      waitingFor={() => waiting}
      task={{ busy: false, problem: null }}
      onAdd={async () => true}
      onRemove={onRemove}
    />,
  );
  return { ...drawn, onRemove };
}

test('says how many posts wait before an account with posts is removed', () => {
  const { text, press, onRemove } = panel({ here: 2, there: 1 });
  press('Remove Studio');
  expect(onRemove).not.toHaveBeenCalled();
  expect(text()).toContain('2 posts wait for it: they stay in the queue and are not sent.');
  expect(text()).toContain('1 post is with InfiniPost and goes out all the same');
  press('Remove Studio now');
  expect(onRemove).toHaveBeenCalledWith(aTarget);
});

test('an account that no post waits for is removed at once, and Keep keeps one', () => {
  const idle = panel({ here: 0, there: 0 });
  idle.press('Remove Studio');
  expect(idle.onRemove).toHaveBeenCalledWith(aTarget);
  const awaited = panel({ here: 1, there: 0 });
  awaited.press('Remove Studio');
  awaited.press('Keep');
  expect(awaited.onRemove).not.toHaveBeenCalled();
  expect(awaited.text()).not.toContain('waits for it');
});

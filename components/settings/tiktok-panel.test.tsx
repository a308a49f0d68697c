// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { shownOf } from '../../lib/providers/tiktok/oauth/connection.ts';
import { pastedOver } from '../../lib/providers/tiktok/oauth/problems.ts';
import { connected, ID } from '../../lib/providers/tiktok/testing/tiktok-tokens.ts';
import { draw } from '../testing/draw.tsx';
import { TiktokPanel, type TiktokPanelProps } from './tiktok-panel.tsx';

const idle = { busy: false, problem: null };

function panel(change: Partial<TiktokPanelProps> = {}) {
  const events = {
    onCopy: vi.fn(),
    onSave: vi.fn(async () => true),
    onRemove: vi.fn(),
    onConnect: vi.fn(),
    onPaste: vi.fn(async () => true),
    onDisconnect: vi.fn(),
    onAllow: vi.fn(),
  };
  const drawn = draw(
    <TiktokPanel
      redirectUri="https://soundpost.chromiumapp.example/"
      copied={false}
      copying={idle}
      apps={['key1']}
      saving={idle}
      connecting={idle}
      pasting={idle}
      connections={[shownOf(connected)]}
      waiting={() => 2}
      reachable
      left={null}
      {...events}
      {...change}
    />,
  );
  const fill = (label: string, text: string) =>
    act(() => {
      const named = [...drawn.root.querySelectorAll('label')].find(
        ({ textContent }) => textContent === label,
      );
      const input = drawn.root.querySelector<HTMLInputElement>(
        `#${CSS.escape(named?.htmlFor ?? '')}`,
      );
      if (!input) throw new Error(`no field ${label}`);
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const held = () => [...drawn.root.querySelectorAll('input')].map(({ value }) => value);
  return { ...drawn, ...events, fill, held };
}

test('a secret that was stored is not held by the page any more; one that was not still is', async () => {
  const { fill, held, button, onSave } = panel();
  await fill('Client key', 'key2');
  await fill('Client secret', 's3cret');
  onSave.mockResolvedValueOnce(false);
  await act(async () => button('Save app').click());
  expect(held()).toContain('s3cret');
  await act(async () => button('Save app').click());
  expect(onSave).toHaveBeenLastCalledWith('key2', 's3cret');
  expect(held()).not.toContain('s3cret');
});

test('an account says who it is and what it did not allow', () => {
  const { text, press, onConnect } = panel();
  expect(text()).toContain('Kettle Club');
  expect(text()).toMatch(/Allowed: drafts.*Not allowed: direct posts/);
  press('Connect again Kettle Club');
  expect(onConnect).toHaveBeenCalledExactlyOnceWith('key1');
});

test('before it is disconnected it says what becomes of the posts that wait', () => {
  const { text, press, onDisconnect } = panel();
  press('Disconnect Kettle Club');
  expect(onDisconnect).not.toHaveBeenCalled();
  expect(text()).toContain('2 posts wait for it: they stay in the queue');
  press('Keep');
  expect(text()).not.toContain('2 posts wait');
  press('Disconnect Kettle Club');
  press('Disconnect Kettle Club now');
  expect(onDisconnect).toHaveBeenCalledExactlyOnceWith(ID);
});

test('an account that needs the user says why, and a pasted one cannot just be connected again', () => {
  const needy = { ...shownOf(connected), state: 'needs_user', problem: pastedOver } as const;
  const { text, buttons } = panel({ connections: [{ ...needy, clientKey: null }] });
  expect(text()).toContain('Needs you');
  expect(text()).toContain(pastedOver.what);
  expect(buttons()).not.toContain('Connect again');
});

test('a token is asked for on demand, and gone from the page once it is stored', async () => {
  const { fill, held, press, button, onPaste } = panel();
  press('Use an access token instead');
  await fill('Open id', '-000kettle');
  await fill('Access token', 'act.pasted');
  await act(async () => button('Connect with token').click());
  expect(onPaste).toHaveBeenCalledExactlyOnceWith('-000kettle', 'act.pasted');
  expect(held()).not.toContain('act.pasted');
});

// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { draw } from '../testing/draw.tsx';
import { AddByUrl, type AddByUrlProps } from './add-by-url.tsx';

const props: AddByUrlProps = {
  typed: 'https://vm.tiktok.com/ZMabcdef1/',
  busy: false,
  following: false,
  problem: null,
  onType: () => {},
  onAdd: () => {},
};

test('says that a short link is followed, then that the sound is being saved', () => {
  const field = draw(<AddByUrl {...props} busy following />);
  expect(field.root.querySelector('[role=status]')?.textContent).toBe('Following the short link…');
  expect(field.buttons()).toEqual(['Save sound']);
  const saving = draw(<AddByUrl {...props} busy />);
  expect(saving.text()).not.toContain('Following');
  expect(saving.buttons()).toEqual(['Saving…']);
});

test('shows what was typed and asks within the press, so that it may ask for permissions', () => {
  const onAdd = vi.fn();
  const { root, button } = draw(<AddByUrl {...props} onAdd={onAdd} />);
  expect(root.querySelector('input')?.value).toBe(props.typed);
  button('Save sound').click();
  expect(onAdd).toHaveBeenCalledTimes(1);
});

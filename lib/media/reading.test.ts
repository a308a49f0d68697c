import { expect, test, vi } from 'vitest';
import { createReading, type Reader } from './reading.ts';

const file = new Blob(['cranes']);
const facts = { bytes: 6, container: null, picture: null };

function reading() {
  const waiting: [number, () => void][] = [];
  const events = new EventTarget();
  const postMessage = vi.fn();
  const terminate = vi.fn();
  const read = createReading({
    start: () => {
      const addEventListener = events.addEventListener.bind(events) as Reader['addEventListener'];
      return { addEventListener, postMessage, terminate };
    },
    later: (ms, act) => waiting.push([ms, act]),
  });
  const answers = () => events.dispatchEvent(new MessageEvent('message', { data: facts }));
  const breaksDown = () => events.dispatchEvent(new Event('error'));
  return { postMessage, terminate, read, waiting, answers, breaksDown };
}

test('sends the file to a reader of its own, gives its answer and ends it', async () => {
  const { postMessage, terminate, read, answers } = reading();
  const answer = read(file);
  expect(postMessage).toHaveBeenCalledExactlyOnceWith(file);
  answers();
  expect(await answer).toEqual(facts);
  expect(terminate).toHaveBeenCalled();
});

test('ends a reader that is still busy after ten seconds, and says that the file is unread', async () => {
  const { terminate, read, waiting } = reading();
  const answer = read(file);
  expect(waiting.map(([ms]) => ms)).toEqual([10_000]);
  waiting[0]?.[1]();
  expect(await answer).toBe('unread');
  expect(terminate).toHaveBeenCalled();
});

test('a reader that breaks down over a file leaves it unread', async () => {
  const { read, breaksDown } = reading();
  const answer = read(file);
  breaksDown();
  expect(await answer).toBe('unread');
});

test('time that runs out after the answer changes nothing', async () => {
  const { terminate, read, waiting, answers } = reading();
  const answer = read(file);
  answers();
  waiting[0]?.[1]();
  expect(await answer).toEqual(facts);
  expect(terminate).toHaveBeenCalledOnce();
});

test('rejects where none can be started', async () => {
  const read = createReading({
    start: () => {
      throw new TypeError('no workers here');
    },
    later: () => undefined,
  });
  await expect(read(file)).rejects.toThrow('no workers here');
});

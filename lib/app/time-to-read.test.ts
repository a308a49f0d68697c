import { expect, test } from 'vitest';
import { createTimeToRead } from './time-to-read.ts';

function aLine() {
  let waiting: (() => void) | undefined;
  let overs = 0;
  const time = createTimeToRead({
    later(_ms, act) {
      waiting = act;
      return () => {
        waiting = undefined;
      };
    },
    over: () => {
      overs += 1;
    },
  });
  const pass = () => {
    const act = waiting;
    waiting = undefined;
    act?.();
  };
  return { time, pass, overs: () => overs };
}

test('a line goes once its time has passed, and only once', () => {
  const { time, pass, overs } = aLine();
  time.start();
  pass();
  time.release();
  pass();
  expect(overs()).toBe(1);
});

test('a line that somebody is at stays, and has its whole time again when they leave', () => {
  const { time, pass, overs } = aLine();
  time.start();
  time.hold();
  pass();
  expect(overs()).toBe(0);
  time.release();
  pass();
  expect(overs()).toBe(1);
});

test('a line that comes while somebody is at the place waits for them too', () => {
  const { time, pass, overs } = aLine();
  time.hold();
  time.start();
  pass();
  expect(overs()).toBe(0);
});

test('a line that was closed does not go a second time', () => {
  const { time, pass, overs } = aLine();
  time.start();
  time.stop();
  time.release();
  pass();
  expect(overs()).toBe(0);
});

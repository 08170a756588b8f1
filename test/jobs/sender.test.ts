import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Lanes, Way } from '../../jobs/lanes.ts';
import { createSender } from '../../jobs/sender.ts';
import { everyoneAtOnce } from '../support/bot-surroundings.ts';

const WAY: Way = { lane: 'slack T1', conversation: 'a', isUrgent: true };

/** A sender whose messages are looked up, and then sent, when they are told to. */
function office(lanes: Lanes = everyoneAtOnce) {
  const told: string[] = [];
  const gates = new Map<string, () => void>();
  const gate = (name: string) => {
    told.push(name);
    return new Promise<void>((pass) => gates.set(name, pass));
  };
  const sender = createSender(lanes, async (id, given) => {
    await gate(`look up ${id}`);
    await given.inTurn(WAY, () => gate(`send ${id}`));
  });
  return {
    sender,
    told,
    async pass(name: string) {
      gates.get(name)?.();
      await setImmediate();
    },
  };
}

test('a message that changes while it is on its way is looked at once more', async () => {
  const { sender, told, pass } = office();
  sender.send(['a']);
  await pass('look up a');
  sender.send(['a']);
  sender.send(['a']);
  expect(told).toEqual(['look up a', 'send a']);
  await pass('send a');
  expect(told).toEqual(['look up a', 'send a', 'look up a']);
});

test('one that is merely found due while it is on its way is not', async () => {
  const { sender, told, pass } = office();
  sender.send(['a']);
  void sender.sendFound('a');
  void sender.sendFound('b');
  await pass('look up a');
  await pass('send a');
  expect(told).toEqual(['look up a', 'look up b', 'send a']);
});

test('eight are looked up at once, and what waits for its turn keeps none from it', async () => {
  const { sender, told, pass } = office();
  sender.send(Array.from({ length: 10 }, (_, each) => `m${each}`));
  expect(told).toHaveLength(8);
  await pass('look up m0');
  expect(told.slice(8)).toEqual(['send m0', 'look up m8']);
});

test('closed, it takes no more and waits for what is on its way', async () => {
  const { sender, told, pass } = office();
  sender.send(['a']);
  let isClosed = false;
  const closing = sender.close().then(() => {
    isClosed = true;
  });
  sender.send(['b']);
  await pass('look up a');
  expect(isClosed).toBe(false);
  await pass('send a');
  await closing;
  expect(told).toEqual(['look up a', 'send a']);
});

import { describe, expect, test } from 'vitest';
import { recordedLines } from '../../../commands/index.ts';
import { createHearLines, type LinesTold } from '../../../commands/lines/hear-lines.ts';
import { asks, placeOf, profileOf, typedOn } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
eachWithBot(async (fresh) => {
  bot = fresh;
  const { ann } = await foundNetwork(bot);
  await ann.types('meeting schedule Board on 1 June 2027 at 2pm');
  await ann.types('meeting start M1');
});

class Killed extends Error {}

/**
 * Hears as a bot that is killed at the step of this number, from 1, before or after it is done: each transaction of its own,
 * and each request, is a step. What is within one is lost with it, as the database has all of it or nothing.
 */
function hearsUntilKilled(at: number, when: 'before' | 'after') {
  let steps = 0;
  const step = async <T>(work: () => Promise<T>): Promise<T> => {
    steps += 1;
    if (steps === at && when === 'before') throw new Killed();
    const done = await work();
    if (steps === at) throw new Killed();
    return done;
  };
  const { storage, sealing, newId } = bot.jobContext;
  return createHearLines({
    ...{ sealing, known: recordedLines, now: bot.now, newId },
    storage: new Proxy(storage, {
      get: (of, name, receiver) =>
        name === 'transaction'
          ? (...args: Parameters<typeof of.transaction>) => step(() => of.transaction(...args))
          : Reflect.get(of, name, receiver),
    }),
    dispatch: (invocation) => step(() => bot.dispatch(invocation)),
  });
}

const said = (text: string | null, at: Date): LinesTold => ({
  ...{ message: '1.0', at, read: text === null ? null : async () => typedOn('slack', text) },
  asking: {
    ...asks,
    caller: {
      platform: 'slack',
      tenant: placeOf('slack', '#pharmacy', 'ann').tenant,
      id: profileOf('slack', 'ann').userId,
    },
    place: placeOf('slack', '#pharmacy', 'ann'),
    reply: { asked: '1.0' },
  },
});

/** What stands of the meeting, without numbers and dates. */
async function standing(): Promise<unknown> {
  const [notes, actions, decisions, lines] = await Promise.all([
    bot.prisma.note.findMany({ where: { withdrawn: false }, orderBy: { text: 'asc' } }),
    bot.prisma.action.findMany({ where: { status: { not: 'withdrawn' } }, orderBy: { text: 'asc' } }),
    bot.prisma.decision.findMany({ where: { status: { not: 'withdrawn' } }, orderBy: { text: 'asc' } }),
    bot.prisma.capturedLine.count(),
  ]);
  return { said: [...notes, ...actions, ...decisions].map(({ text }) => text), lines };
}

const FIRST = '#note One\n#action me Ring the LPC\n#decision We wait';
const THEN = '#note One\n#action me Ring the surgery\n#note Two\n#decision We go on';

/** Hears what is said, killed at the step; false once there are no so many steps. Then hears the same again, whole. */
async function heardThough(at: number, when: 'before' | 'after', told: LinesTold): Promise<boolean> {
  const isKilled = await hearsUntilKilled(
    at,
    when,
  )(told).then(
    () => false,
    (error: unknown) => {
      if (error instanceof Killed) return true;
      throw error;
    },
  );
  await bot.hearLines(told);
  await bot.settle();
  return isKilled;
}

describe.each(['before', 'after'] as const)('a bot killed %s a step of hearing a message', (when) => {
  test('loses none of its lines and records none twice: new, edited and deleted', async () => {
    let steps = 0;
    for (let at = 1, isKilled = true; isKilled; at += 1) {
      const kills: boolean[] = [];
      await bot.wait(1);
      kills.push(await heardThough(at, when, said(FIRST, bot.now())));
      expect(await standing(), `said, step ${at}`).toEqual({
        ...{ said: ['One', 'Ring the LPC', 'We wait'], lines: 3 },
      });
      await bot.wait(1);
      kills.push(await heardThough(at, when, said(THEN, bot.now())));
      expect(await standing(), `edited, step ${at}`).toEqual({
        ...{ said: ['One', 'Two', 'Ring the surgery', 'We go on'], lines: 4 },
      });
      await bot.wait(1);
      kills.push(await heardThough(at, when, said(null, bot.now())));
      expect(await standing(), `deleted, step ${at}`).toEqual({ said: [], lines: 0 });
      isKilled = kills.includes(true);
      steps = at;
    }
    expect(steps).toBeGreaterThan(6);
  });
});

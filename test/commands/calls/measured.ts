import { v7 as newId } from 'uuid';
import type { Measured } from '../../support/measured.ts';

const CLOSES = new Date('2027-06-30');

export const measured: Measured = {
  async prepare(bot) {
    const ann = bot.slack('#pharmacy').as('ann');
    const bob = bot.teams('Pharmacy').as('bob');
    for (const title of ['Lead the flu work', 'Lead the eye work']) {
      await ann.types(`call open "${title}" closes 14 June 2027 5pm`);
    }
    for (const call of ['K1', 'K2']) {
      await ann.types(`call express ${call} I led it`);
      await bob.types(`call express ${call} I led it too`);
      await ann.types(`call select ${call} bob because he led it`);
    }
    await ann.types('call select K2 me because she led it');
    await ann.types('call answer K2');
  },
  async grow({ prisma, many, record, people }) {
    const rows = many((i) => ({
      ...{ ...record(i), title: `Thing ${i}`, closesAt: CLOSES, status: 'choosing' as const },
    }));
    await prisma.interestCall.createMany({ data: rows });
    await prisma.expression.createMany({
      data: rows.flatMap(({ id: callId, createdAt: at }, i) =>
        people.slice(i, i + 1).map(({ id: personId }) => ({ id: newId(), callId, personId, at })),
      ),
    });
  },
  instead: {
    'call.select': ['call select K1 bob because he led it'],
    'call.shortlist': ['call shortlist K1 bob'],
    'call.decline': ['call decline K1 bob because others know more'],
    'call.accept': ['call accept K2'],
    'call.active': ['call active K2 bob'],
    'call.group': ['call group K2'],
  },
  last: ['call.leave', 'call.answer'],
};

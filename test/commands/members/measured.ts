import { v7 as newId } from 'uuid';
import type { Measured } from '../../support/measured.ts';

export const measured: Measured = {
  async prepare(bot) {
    const ann = bot.slack('#pharmacy').as('ann');
    await ann.types('member vacancy add patient representative');
  },

  async grow({ prisma, record, people, createdAt }) {
    const { networkId } = record(0);
    const each = people.map(({ id: personId }) => ({ id: newId(), networkId, personId }));
    await prisma.member.createMany({ data: each.map((row) => ({ ...row, joinedAt: createdAt })) });
    await prisma.seat.createMany({
      data: each.map((row) => ({ ...row, id: newId(), role: 'clinician', createdAt })),
    });
  },

  before: { 'member.accept': ['dev: member join'], 'member.decline': ['cara: member join'] },
  instead: {
    'member.add': ['member add @dev as clinician for 3 years', 'member add @cara'],
    'member.decline': ['member decline @cara'],
    'member.end': [
      'member end @dev because he has moved',
      'member end @ann as clinical chair because it is over',
    ],
  },
  last: ['member.add', 'member.end'],
};

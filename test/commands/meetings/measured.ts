import type { Measured } from '../../support/measured.ts';

const THING = { title: 'Thing', startsAt: new Date('2027-07-01'), length: 60 };

export const measured: Measured = {
  prepare: (bot) =>
    bot.slack('#pharmacy').as('ann').types('meeting schedule Board on 14 June 2027 at 2pm in Leeds'),

  grow: ({ prisma, many, record }) =>
    prisma.meeting.createMany({ data: many((i) => ({ ...record(i), ...THING })) }),

  before: { 'meeting.quorum.clear': ['ann: meeting quorum set at least 2'] },
  instead: { 'meeting.cancel': ['meeting cancel M2 because too few can come'] },
  last: ['meeting.cancel'],
};

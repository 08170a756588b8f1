import type { Measured } from '../../support/measured.ts';

export const measured: Measured = {
  prepare: (bot) => bot.slack('#pharmacy').as('ann').types('action add @bob Ring the LPC'),

  grow: ({ prisma, many, record, ann }) =>
    prisma.action.createMany({ data: many((i) => ({ ...record(i), text: 'Thing', ownerId: ann.id })) }),
};

import type { Measured } from '../../support/measured.ts';

export const measured: Measured = {
  prepare: (bot) =>
    bot.slack('#pharmacy').as('ann').types('decision record We wait because funding is short'),

  grow: ({ prisma, many, record }) =>
    prisma.decision.createMany({ data: many((i) => ({ ...record(i), text: 'Thing' })) }),
};

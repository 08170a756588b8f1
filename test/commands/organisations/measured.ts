import { v7 as newId } from 'uuid';
import type { Measured } from '../../support/measured.ts';

export const measured: Measured = {
  async prepare(bot) {
    const ann = bot.slack('#pharmacy').as('ann');
    for (const name of ['Bramley Surgery', 'Bramley Surgry']) await ann.types(`org add "${name}"`);
  },

  grow: ({ prisma, many, createdAt }) =>
    prisma.organisation.createMany({ data: many((i) => ({ id: newId(), name: `Body ${i}`, createdAt })) }),

  instead: {
    'org.add': ['org add "Kirkstall Surgery"'],
    'org.merge': ['org merge "Bramley Surgry" into "Kirkstall Surgery"'],
  },
};

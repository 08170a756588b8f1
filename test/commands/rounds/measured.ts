import type { Measured } from '../../support/measured.ts';

export const measured: Measured = {
  grow: ({ prisma, many, record }) =>
    prisma.localityRound.createMany({
      data: many((i) => ({ ...record(i), title: `Round ${i}`, localities: ['North', 'City'] })),
    }),
};

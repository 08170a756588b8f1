import type { Measured } from '../../support/measured.ts';

export const measured: Measured = {
  grow: ({ prisma, many, record, ann }) =>
    prisma.workingGroup.createMany({
      data: many((i) => ({ ...record(i), title: `Group ${i}`, leadId: ann.id, needed: 3 })),
    }),
};

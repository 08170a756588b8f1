import { v7 as newId } from 'uuid';
import type { Measured } from '../../support/measured.ts';

export const measured: Measured = {
  async grow({ prisma, many, record, ann, createdAt }) {
    const { number: _, ...plan } = { ...record(0), year: 2028 };
    await prisma.plan.create({ data: plan });
    const priorities = many((i) => ({ ...record(i), planId: plan.id, title: 'Thing' }));
    await prisma.priority.createMany({ data: priorities });
    await prisma.highlight.createMany({
      data: priorities.map(({ id: priorityId, networkId, createdById }) => ({
        ...{ id: newId(), networkId, priorityId, number: 1, kind: 'achieved' as const, text: 'Thing' },
        ...{ day: new Date('2027-05-01'), createdById, createdAt },
      })),
    });
    await prisma.milestone.createMany({
      data: priorities.map(({ id: priorityId, networkId, createdById }) => ({
        ...{ id: newId(), networkId, priorityId, number: 1, title: 'Step', ownerId: ann.id },
        ...{ due: new Date('2028-07-01'), createdById, createdAt },
      })),
    });
  },
};

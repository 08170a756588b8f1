import { v7 as newId } from 'uuid';
import type { Measured } from '../../support/measured.ts';

const CLOSES = new Date('2027-07-01T23:00:00Z');
const THING = {
  ...{ topic: 'Thing', template: 'practice', due: new Date('2027-07-01') },
  ...{ closesAt: CLOSES, nextAt: CLOSES },
};

export const measured: Measured = {
  async grow({ prisma, many, record, people, ann }) {
    const reviews = many((i) => ({ ...record(i), ...THING }));
    await prisma.review.createMany({ data: reviews });
    const [{ id: reviewId, createdAt } = record(0)] = reviews;
    const set = { id: newId(), reviewId, createdAt, createdById: ann.id };
    const practices = many((i) => ({ id: newId(), reviewId, code: i + 1, name: `Surgery ${i}` }));
    const period = { from: new Date('2027-04-01'), until: new Date('2027-04-30') };
    await prisma.measureSet.create({ data: set });
    await prisma.measuredPractice.createMany({ data: practices });
    await prisma.measuredFigure.createMany({
      data: practices.map(({ id: practiceId }, i) => ({
        ...{ ...period, id: newId(), setId: set.id, practiceId, indicator: 'Antibiotic items' },
        ...{ count: 20 + i, of: 200 },
      })),
    });
    await prisma.reviewer.createMany({
      data: reviews.flatMap(({ id: reviewId }, i) =>
        [ann, ...people.slice(i, i + 1)].map((person) => ({ id: newId(), reviewId, personId: person.id })),
      ),
    });
  },

  instead: {
    'review.data': ['review data R1000'],
    'review.chart': ['review chart R1000', 'review chart R1000 as bars', 'review chart R1000 as csv'],
  },
};

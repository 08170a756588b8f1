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
    await prisma.reviewer.createMany({
      data: reviews.flatMap(({ id: reviewId }, i) =>
        [ann, ...people.slice(i, i + 1)].map((person) => ({ id: newId(), reviewId, personId: person.id })),
      ),
    });
  },
};

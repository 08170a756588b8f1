import { v7 as newId } from 'uuid';
import type { Measured } from '../../support/measured.ts';

const CLOSES = new Date('2027-07-01T12:00:00Z');
const THING = { question: 'Where?', options: ['Leeds', 'York'], closesAt: CLOSES, nextAt: CLOSES };

export const measured: Measured = {
  async grow({ prisma, many, record, people, ann }) {
    const polls = many((i) => ({ ...record(i), ...THING }));
    await prisma.poll.createMany({ data: polls });
    await prisma.voter.createMany({
      data: polls.flatMap(({ id: pollId }, i) =>
        [ann, ...people.slice(i, i + 1)].map((person) => ({ id: newId(), pollId, personId: person.id })),
      ),
    });
  },
};

import { v7 as newId } from 'uuid';
import type { Measured } from '../../support/measured.ts';

const CLOSE = new Date('2027-07-01T12:00:00Z');
const BALLOT = new Date('2027-07-14T12:00:00Z');
const CALL = 'seats 2 nominations close 1 July 2027 ballot closes 14 July 2027';

export const measured: Measured = {
  async prepare(bot) {
    const ann = bot.slack('#pharmacy').as('ann');
    await ann.types(`election call "Deputies" ${CALL}`);
    await bot.slack('#pharmacy').as('cat').types('election nominate E1 @ann');
  },
  async grow({ prisma, many, record, people, ann }) {
    const elections = many((i) => ({
      ...{ ...record(i), title: `Post ${i}`, seats: 2, isSecret: false, role: 'specialist' as const },
      ...{ seed: 'K7QM2XPA', nominationsClose: CLOSE, ballotCloses: BALLOT },
    }));
    await prisma.election.createMany({ data: elections });
    await prisma.candidate.createMany({
      data: elections.flatMap(({ id: electionId, createdAt: at }, i) =>
        people.slice(i, i + 1).map(({ id: personId }) => ({
          ...{ id: newId(), electionId, personId, nominatedById: ann.id, status: 'standing' as const, at },
        })),
      ),
    });
  },
  instead: {
    'election.call': [`election call "Leads" ${CALL}`],
    'election.nominate': ['election nominate E1 @cat'],
  },
  last: ['election.decline', 'election.cancel'],
};

import { toDate } from '../rows/day.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import { fromRow, toRow } from './election-reads.ts';
import type { Candidate, Election, ElectionBallot } from './elections.ts';

/** Writes elections, with their candidates and ballots. */
export function electionWrites(context: WriteContext<'election' | 'candidate'>) {
  const { tx, newId, now, audit, wake } = context;
  const candidates = versionedWrites(context, 'candidate', tx.candidate, { toRow: (row: Candidate) => row });
  const elections = versionedWrites(context, 'election', tx.election, { toRow });

  return {
    ...elections,

    /** Calls an election. A job closes its nominations. */
    async add(election: NewElection): Promise<Election> {
      const nextAt = election.nominationsClose;
      const row = await tx.election.create({
        data: { ...election, until: toDate(election.until), nextAt, id: newId(), createdAt: now },
      });
      audit('election', row.id, null, row);
      wake([{ job: 'close-nominations', id: row.id, dueAt: nextAt }]);
      return fromRow(row);
    },

    /** Nominates somebody, or anew whose nomination was taken back or declined. */
    async nominate(
      candidate: Pick<Candidate, 'electionId' | 'personId' | 'nominatedById' | 'profession' | 'status'>,
    ): Promise<Candidate> {
      const { electionId, personId } = candidate;
      const before = await tx.candidate.findUnique({
        where: { electionId_personId: { electionId, personId } },
      });
      if (before) return candidates.update(before, { ...candidate, at: now });
      const row = await tx.candidate.create({ data: { ...candidate, id: newId(), at: now } });
      audit('candidate', row.id, null, row);
      return row;
    },

    updateCandidate: candidates.update,

    /** Remembers the poll by which an election is voted on. A job takes its result. */
    async addBallot(
      ballot: Pick<ElectionBallot, 'electionId' | 'pollId' | 'profession'>,
      dueAt: Date,
    ): Promise<void> {
      const row = await tx.electionBallot.create({ data: { ...ballot, id: newId(), nextAt: dueAt } });
      wake([{ job: 'take-ballot-result', id: row.id, dueAt }]);
    },

    /** Sets when the result of a ballot is looked for next; null once it was taken. */
    async lookAtBallot(id: string, nextAt: Date | null): Promise<void> {
      await tx.electionBallot.update({ where: { id }, data: { nextAt } });
      if (nextAt) wake([{ job: 'take-ballot-result', id, dueAt: nextAt }]);
    },
  };
}

type NewElection = Pick<
  Election,
  | 'networkId'
  | 'number'
  | 'title'
  | 'seats'
  | 'byProfession'
  | 'isSecret'
  | 'electorate'
  | 'role'
  | 'until'
  | 'seatedInId'
  | 'seed'
  | 'nominationsClose'
  | 'ballotCloses'
  | 'createdById'
>;

import type { Candidate, Election } from '../../storage/elections/elections.ts';
import type { Person } from '../../storage/people/people.ts';
import { changed } from '../cards/card.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { optional } from '../field.ts';
import { person } from '../fields/fields.ts';
import { introduced } from '../fields/introductions.ts';
import { recount } from '../polls/index.ts';
import { UserError } from '../user-error.ts';
import { electionField } from './election-fields.ts';
import { electionReference } from './election-reference.ts';
import { electionCard } from './election-view.ts';
import { seatElected } from './seat-elected.ts';

const fields = {
  election: electionField,
  person: optional(
    introduced(
      { ...person('Who has left'), hint: 'Leave this empty if a seat was never filled' },
      { 'instead of': { usual: ['in place of', 'for'] } },
    ),
  ),
};

declare module '../press.ts' {
  interface CommandFields {
    'election.fill': typeof fields;
  }
}

export const fillVacancy = defineCommand({
  name: 'election.fill',
  summary: 'Fill a seat that has fallen vacant, by counting the ballots again without whoever left',
  usage: 'election fill <election> [instead of <person>]',
  examples: ['election fill E1 instead of @bob'],
  form: { title: 'Fill a vacancy', submit: 'Count again' },
  needs: 'convene',
  fields,

  async run({ election, person }, context) {
    const { store } = context;
    const reference = electionReference(election);
    if (election.status !== 'closed')
      throw new UserError(`${reference} is not over, so no seat of it has fallen vacant.`, {
        field: 'election',
      });
    const candidates = await store.elections.candidatesOf([election.id]);
    const gone = person && (await mustHaveBeenElected(person, candidates, election));
    const next = await whoFollows(election, gone, candidates, context);
    if (gone) await store.elections.updateCandidate(gone, { status: 'left' });
    await seatElected([next], election, context);
    const people = await store.people.shown([next.personId]);
    const told = `${nameOf(people.get(next.personId))} takes the seat${person ? ` of ${nameOf(person)}` : ''} in ${reference} ${election.title}, by the ballots as they were cast.`;
    return changed(electionCard, election.id, told, context, next.id);
  },
});

async function mustHaveBeenElected(
  person: Person,
  candidates: Candidate[],
  election: Election,
): Promise<Candidate> {
  const found = candidates.find((each) => each.personId === person.id && each.status === 'elected');
  if (found) return found;
  throw new UserError(`${nameOf(person)} holds no seat of ${electionReference(election)}.`, {
    field: 'person',
  });
}

/**
 * Who takes a vacant seat: the first who is elected by the same ballots, counted without all who have left or stepped down,
 * and has no seat yet. Throws `UserError` where that cannot be told, with what to do instead.
 */
async function whoFollows(
  election: Election,
  gone: Candidate | undefined,
  candidates: Candidate[],
  { store }: NetworkContext,
): Promise<Candidate> {
  const ballots = await store.elections.ballotsOf(election.id);
  const instead = `Call an election for it: election call "${election.title}"`;
  if (!gone && isFull(election, candidates))
    throw new UserError(`Every seat of ${electionReference(election)} is taken. Please say who has left.`, {
      field: 'person',
    });
  for (const ballot of ballots) {
    const standing = candidates.filter(
      ({ place, profession }) => place !== null && profession === ballot.profession,
    );
    if (gone ? !standing.includes(gone) : isFull({ ...election, byProfession: false }, standing)) continue;
    const poll = await store.polls.get(ballot.pollId);
    const left = standing.filter((each) => each === gone || ['left', 'declined'].includes(each.status));
    const elected =
      poll &&
      (await recount(
        poll,
        left.map(({ place }) => place ?? 0),
        store,
      ));
    if (!elected)
      throw new UserError(
        `Its ballots were secret, and are not kept, so they cannot be counted again. ${instead}`,
      );
    const next = elected
      .map((place) => standing.find((each) => each.place === place))
      .find((each) => each?.status === 'notElected');
    if (next) return next;
  }
  throw new UserError(`Nobody else stood who could take the seat. ${instead}`);
}

const isFull = ({ seats, byProfession }: Pick<Election, 'seats' | 'byProfession'>, among: Candidate[]) =>
  among.filter(({ status }) => status === 'elected').length >= seats * (byProfession ? 3 : 1);

import type { Constituency, Election } from '../../storage/elections/elections.ts';
import { runsOn } from '../../storage/members/belonging.ts';
import type { Person } from '../../storage/people/people.ts';
import { changed } from '../cards/card.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { person } from '../fields/fields.ts';
import { UserError } from '../user-error.ts';
import { mustHaveRoom, mustTakeNominations, nominationNudges } from './election.ts';
import { openElectionField } from './election-fields.ts';
import { electionReference } from './election-reference.ts';
import { electionCard } from './election-view.ts';

const fields = { election: openElectionField, person: person('Candidate') };

declare module '../press.ts' {
  interface CommandFields {
    'election.nominate': typeof fields;
  }
}

export const nominate = defineCommand({
  name: 'election.nominate',
  summary: 'Nominate yourself or another member in an election',
  usage: 'election nominate <election> <person>',
  examples: ['election nominate E1 @bob', 'election nominate E1 me'],
  form: { title: 'Nominate somebody', submit: 'Nominate' },
  fields,

  async run({ election, person }, context) {
    const { store, network, caller, today } = context;
    mustTakeNominations(election, context);
    const reference = electionReference(election);
    if (!(await store.members.standing(network.id, person.id, today)).isMember)
      throw new UserError(`${nameOf(person)} is no member of ${network.name}, so cannot stand here.`, {
        field: 'person',
      });
    const candidates = await store.elections.candidatesOf([election.id]);
    const isSelf = person.id === caller.id;
    const before = candidates.find(({ personId }) => personId === person.id);
    if (before?.status === 'standing')
      throw new UserError(`${nameOf(person)} stands in ${reference} already.`);
    if (before?.status === 'nominated' && !isSelf)
      throw new UserError(`${nameOf(person)} is nominated in ${reference} already, and was asked to accept.`);
    if (before?.status === 'declined' && !isSelf)
      throw new UserError(
        `${nameOf(person)} has declined. If they stand after all, they say so: election accept ${reference}`,
      );
    const profession = await constituencyOf(person, election, context);
    if (isSelf) mustHaveRoom(candidates, profession);
    const candidate = await store.elections.nominate({
      ...{ electionId: election.id, personId: person.id, nominatedById: caller.id, profession },
      status: isSelf ? 'standing' : 'nominated',
    });
    if (!isSelf) await store.nudges.plan(nominationNudges(election, person.id, context));
    const told = isSelf
      ? `You stand in ${reference} ${election.title}. To say why: election statement ${reference}`
      : `${nameOf(person)} is nominated in ${reference} ${election.title}, and is asked whether they stand.`;
    return changed(electionCard, election.id, told, context, candidate.id);
  },
});

/** The profession in which somebody stands: that of the LPN that they represent; null where it does not matter. */
async function constituencyOf(
  person: Person,
  { byProfession }: Election,
  { store, network, today }: NetworkContext,
): Promise<Constituency> {
  if (!byProfession) return null;
  const seats = await store.members.seatsOfPeople(network.id, [person.id], today);
  const theirs = seats.filter((seat) => runsOn(seat, today));
  const lpns = await store.networks.shown(theirs.map(({ representsId }) => representsId));
  const [found] = [...lpns.values()].flatMap(({ profession }) => profession ?? []);
  if (found && found !== 'several') return found;
  throw new UserError(
    `${nameOf(person)} represents no LPN of one profession here, so has no constituency to stand in. Who represents an LPN is said with network represent.`,
    { field: 'person' },
  );
}

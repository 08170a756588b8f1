import type { Election } from '../../storage/elections/elections.ts';
import type { Network } from '../../storage/networks/networks.ts';
import { plainWords } from '../../storage/rows/kept-words.ts';
import { showCard } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { mustBeAhead, mustComeAhead } from '../dates/ahead.ts';
import { endOfMinute } from '../dates/closing.ts';
import { dayOf } from '../dates/dates.ts';
import { optional } from '../field.ts';
import { introduced } from '../fields/introductions.ts';
import { roleField } from '../members/index.ts';
import { networkField } from '../networks/index.ts';
import { electorateField, keptElectorate, seatsField } from '../polls/index.ts';
import { may, ROLES } from '../roles/roles.ts';
import { UserError } from '../user-error.ts';
import {
  ballotField,
  constituenciesField,
  nominationsField,
  openlyField,
  termField,
  titleField,
} from './election-fields.ts';
import { electionCard } from './election-view.ts';

const fields = {
  title: titleField,
  seats: seatsField,
  nominations: nominationsField,
  ballot: ballotField,
  role: optional({
    ...roleField,
    hint: 'What those elected are; if you say nothing else, the role in its title, or representative',
  }),
  until: optional(termField),
  into: optional(introduced(networkField('Into'), { into: { usual: ['seats in', 'members of'] } })),
  electorate: optional(electorateField),
  constituencies: optional(constituenciesField),
  openly: optional(openlyField),
};

declare module '../press.ts' {
  interface CommandFields {
    'election.call': typeof fields;
  }
}

/** The length of a lot's seed in characters. */
const SEED = 8;

export const callElection = defineCommand({
  name: 'election.call',
  summary: 'Call an election: candidates are nominated, then voted on by single transferable vote',
  usage:
    'election call <title> seats <seats> nominations close <nominations> ballot closes <ballot> [as <role>] [term until <until>] [into <into>] [electorate <electorate>] [constituencies] [openly]',
  examples: [
    'election call "Reference group" seats 3 nominations close 14 January 2028 ballot closes 28 January 2028 term until 31 March 2030',
    'election call "Chair" seats 1 nominations close 14 January 2028 ballot closes 28 January 2028 as clinical chair',
  ],
  form: { title: 'Call an election', submit: 'Call' },
  needs: 'convene',
  fields,

  async run(
    { title, seats, nominations, ballot, role, until = null, into, electorate, constituencies, openly },
    context,
  ) {
    const { store, network, caller, now, zone } = context;
    const byProfession = constituencies === true;
    const nominationsClose = endOfMinute(nominations);
    const ballotCloses = endOfMinute(ballot);
    mustComeAhead(nominationsClose, now, 'nominations');
    if (ballotCloses <= nominationsClose)
      throw new UserError('The ballot opens when nominations close, so it must close after that.', {
        field: 'ballot',
      });
    if (until !== null) mustBeAhead(until, dayOf(ballotCloses, zone), 'until');
    if (byProfession && electorate)
      throw new UserError(
        'By profession, those vote who represent its LPNs. Please leave out who else may vote.',
        { field: 'electorate' },
      );
    if (into) await mustManage(into, context);
    const election = await store.elections.add({
      ...{ networkId: network.id, createdById: caller.id, title, seats, byProfession, until },
      ...{
        role: role ?? roleTitled(title) ?? 'representative',
        seatedInId: into ? into.id : null,
        isSecret: openly !== true,
      },
      ...{ nominationsClose, ballotCloses, seed: context.newCode(SEED) },
      electorate: byProfession ? 'network' : keptElectorate(electorate),
      number: await store.networks.nextNumber(network.id, 'election'),
    });
    return showCard(electionCard, election.id, context);
  },
});

/** The role that a title names: an election of the “Clinical chair” elects to that. Nobody comes to manage by a title alone. */
function roleTitled(title: string): Election['role'] | undefined {
  const bare = plainWords(title)
    .toLowerCase()
    .replace(/^(?:election (?:of|for) )?(?:the |our |a |an )?(?:new |next )?/, '');
  return ROLE_NAMES.find((role) => ROLES[role].toLowerCase() === bare);
}

const ROLE_NAMES: readonly Election['role'][] = [
  ...(['clinicalChair', 'deputyChair', 'clinician', 'patientRepresentative', 'specialist'] as const),
  ...(['publicHealthSpecialist', 'leadGp', 'leadNurse', 'practiceVoice', 'representative'] as const),
];

/** Refuses seats in another network that is not below this one, or that the caller does not manage. */
async function mustManage(into: Network, { store, network, caller, today }: NetworkContext): Promise<void> {
  if (into.id === network.id) return;
  if (into.parentId !== network.id)
    throw new UserError(
      `${into.name} is no part of ${network.name}, so nobody is elected to it here. Put it there first, with network under.`,
      { field: 'into' },
    );
  if (may(await store.members.standing(into.id, caller.id, today), 'manage')) return;
  throw new UserError(`Only someone who manages ${into.name} can have people elected to it.`, {
    field: 'into',
  });
}

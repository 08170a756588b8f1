import type { Candidate, Election } from '../../storage/elections/elections.ts';
import type { Person } from '../../storage/people/people.ts';
import { capital } from '../cards/capital.ts';
import { listed } from '../cards/listed.ts';
import { recordCard } from '../cards/record-card.ts';
import { cardKey, messageKind, type Render, type RenderContext } from '../cards/renderer.ts';
import { nameOf, takenBack } from '../cards/shown.ts';
import { undoButtonUntilLate } from '../cards/undo-button.ts';
import { formatDay, formatInstant } from '../dates/dates.ts';
import { PROFESSIONS } from '../networks/index.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { sayElectorate } from '../polls/index.ts';
import { ROLES } from '../roles/roles.ts';
import type { Block, Button, Fact, Item } from '../view.ts';
import { constituenciesOf, standingIn } from './election.ts';
import { electionReference } from './election-reference.ts';

/** The card of an election, the same in every channel. */
const renderElectionCard: Render = async (id, { store, now, zone }) => {
  const election = await store.elections.get(id);
  if (!election) return null;
  const { status, title, because, createdById } = election;
  const key = cardKey(electionCard, id);
  const name = `Election ${electionReference(election)}`;
  if (status === 'withdrawn' && because === null) return takenBack(key, name, title);
  if (status === 'withdrawn') {
    const note = `Cancelled, because ${because}. Nobody was elected.`;
    const blocks: Block[] = [{ type: 'text', text: note }];
    return recordCard({ key, words: title, line: [name, 'cancelled'], blocks, buttons: [] });
  }
  const candidates = await store.elections.candidatesOf([id]);
  const people = await store.people.shown([createdById, ...candidates.map(({ personId }) => personId)]);
  return recordCard({
    ...{ key, words: title },
    line: [name, `called by ${nameOf(people.get(createdById))}`, sayStage(election, zone)],
    blocks: [
      ...constituenciesOf(election).map(
        (profession): Block => ({
          type: 'text',
          text: sayConstituency(
            election,
            candidates.filter((each) => each.profession === profession),
            people,
          ),
        }),
      ),
      { type: 'facts', facts: await factsOf(election, candidates, { store, zone }) },
    ],
    buttons: [...buttonsFor(election), ...undoButtonUntilLate(election, now)],
  });
};

export const electionCard = messageKind('election.card', renderElectionCard);

/** "nominations close on Friday 14 January 2028 at 11:59pm". */
export function sayStage(
  { status, nominationsClose, ballotCloses, closedAt }: Election,
  zone: string,
): string {
  if (status === 'nominating') return `nominations close on ${formatInstant(nominationsClose, zone)}`;
  if (status === 'balloting') return `ballot closes on ${formatInstant(ballotCloses, zone)}`;
  return `over since ${formatInstant(closedAt ?? ballotCloses, zone)}`;
}

/** Who stands in a constituency, or who was elected there. */
function sayConstituency(
  { status, seats, byProfession }: Election,
  candidates: Candidate[],
  people: Map<string, Person>,
): string {
  const [profession = null] = candidates.map((each) => each.profession);
  const where = byProfession && profession ? `${capital(PROFESSIONS[profession])}: ` : '';
  const names = (of: Candidate[]) => listed(of.map(({ personId }) => nameOf(people.get(personId))));
  if (status === 'closed') {
    const elected = candidates.filter((each) => each.status === 'elected');
    if (elected.length === 0) return byProfession && !where ? '' : `${where}Nobody is elected.`;
    const isUnopposed = candidates.every(({ place }) => place === null);
    const free = seats - elected.length;
    const vacant = free > 0 ? ` ${free} of ${seats} seats ${free === 1 ? 'is' : 'are'} vacant.` : '';
    return `${where}Elected${isUnopposed ? ' unopposed' : ''}: ${names(elected)}.${vacant}`;
  }
  const standing = standingIn(candidates, profession);
  const waiting = candidates.filter((each) => each.status === 'nominated').length;
  const asked = waiting > 0 ? ` ${waiting} ${waiting === 1 ? 'has' : 'have'} not answered yet.` : '';
  if (standing.length === 0) return byProfession && !where ? '' : `${where}Nobody stands yet.${asked}`;
  return `${where}${names(standing)} ${standing.length === 1 ? 'stands' : 'stand'}.${asked}`;
}

async function factsOf(
  election: Election,
  candidates: Candidate[],
  { store, zone }: Pick<RenderContext, 'store' | 'zone'>,
): Promise<Fact[]> {
  const { id, status, seats, byProfession, role, until, seatedInId, isSecret, seed } = election;
  const ballots = await store.elections.ballotsOf(id);
  const polls = await store.polls.withIds(ballots.map(({ pollId }) => pollId));
  const into = seatedInId === null ? undefined : (await store.networks.shown([seatedInId])).get(seatedInId);
  const left = candidates.filter((each) => each.status === 'left');
  return [
    { label: 'Seats', value: `${seats}${byProfession ? ' for each profession' : ''}, as ${ROLES[role]}` },
    ...(into ? [{ label: 'Into', value: into.name }] : []),
    ...(until === null ? [] : [{ label: 'Term', value: `Until ${formatDay(until)}` }]),
    ...(election.electorate === null
      ? []
      : [{ label: 'Who may vote', value: capital(sayElectorate(election.electorate)) }]),
    ...(status === 'nominating'
      ? [{ label: 'Ballot closes', value: formatInstant(election.ballotCloses, zone) }]
      : []),
    { label: 'Ballots', value: isSecret ? 'Secret' : 'Open: everyone sees who put what first' },
    ...(polls.length === 0 ? [] : [{ label: 'Voted on in', value: listed(polls.map(pollReference)) }]),
    ...(status === 'closed' ? [] : [{ label: 'Lot', value: `A tie is parted by lot, seed ${seed}` }]),
    ...(left.length === 0 ? [] : [{ label: 'Seats filled since', value: String(left.length) }]),
  ];
}

/** What can be done about an election, the likeliest first. */
export function buttonsFor(election: Election): Button[] {
  const { status, networkId: network } = election;
  const args = { election: electionReference(election), network };
  const candidates: Button = { label: 'Candidates', command: 'election.candidates', args, opens: 'answer' };
  if (status === 'nominating')
    return [
      { label: 'Nominate', command: 'election.nominate', args, opens: 'form', style: 'primary' },
      candidates,
      { label: 'Cancel election', command: 'election.cancel', args, opens: 'form', inMenu: true },
    ];
  if (status === 'closed')
    return [
      candidates,
      { label: 'Fill a vacancy', command: 'election.fill', args, opens: 'form', inMenu: true },
    ];
  return [candidates];
}

/** How a candidate stands: "stands", "is elected". */
export const sayCandidate = ({ status, profession }: Candidate): string =>
  `${STANDING[status]}${profession === null ? '' : ` (${PROFESSIONS[profession]})`}`;

const STANDING: Record<Candidate['status'], string> = {
  nominated: 'is nominated, and has not answered yet',
  standing: 'stands',
  declined: 'does not stand',
  elected: 'is elected',
  notElected: 'was not elected',
  left: 'was elected, and has left the seat',
  withdrawn: 'does not stand',
};

/** One line of a list: "E1 Reference group, 3 seats, nominations close on …". */
export const electionLine = (election: Election, zone: string): Item => ({
  text: [
    { strong: electionReference(election) },
    ` ${election.title}, ${election.seats === 1 ? '1 seat' : `${election.seats} seats`}, ${sayStage(election, zone)}`,
  ],
});

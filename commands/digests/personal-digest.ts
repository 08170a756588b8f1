import type { Store } from '../../storage/store.ts';
import { addDays, dayOf, formatDay, instantOf } from '../dates/dates.ts';
import { decisionLine } from '../decisions/decision-view.ts';
import { meetingLine } from '../meetings/meeting-view.ts';
import { readWaiting } from '../people/waiting.ts';
import { milestoneLine } from '../plan/milestone-view.ts';
import type { Item } from '../view.ts';
import { lateBy } from './overdue.ts';
import { MOST_READ, type Section, type Span } from './section.ts';

/** In how many networks of a person a digest looks; nobody has more. */
const MOST_NETWORKS = 100;

/**
 * The digest of a person, across all their networks: what waits for them, what is ahead, what was decided and, where they
 * are the chair, what is late.
 */
export async function personalDigest(personId: string, span: Span, store: Store): Promise<Section[]> {
  const { from, now, today, until, zone } = span;
  const [networks, roles] = await Promise.all([
    store.networks.ofPerson(personId, today, MOST_NETWORKS),
    store.people.roles(personId, today),
  ]);
  const ids = networks.map(({ id }) => id);
  const chaired = ids.filter((id) =>
    roles.some(({ networkId, role }) => networkId === id && role === 'clinicalChair'),
  );
  const [waiting, meetings, decisions, late] = await Promise.all([
    readWaiting(personId, span, MOST_READ, store),
    store.meetings.startingIn(ids, { from: now, to: instantOf(addDays(until, 1), '00:00', zone) }, MOST_READ),
    store.decisions.recordedIn(ids, span, MOST_READ),
    store.milestones.dueIn(chaired, lateBy(today), MOST_READ),
  ]);
  const owners = await store.people.shown(late.map(({ ownerId }) => ownerId));
  const names = new Map(networks.map(({ id, name }) => [id, name]));
  const lines = <R extends { networkId: string }>(records: R[], toItem: (record: R) => Item) =>
    records.map((record) => withNetwork(toItem(record), names.get(record.networkId) ?? ''));
  return [
    { heading: 'Yours to do', items: waiting.todo },
    { heading: 'Waiting for your vote', items: waiting.votes },
    { heading: 'Waiting for your input', items: waiting.inputs },
    { heading: 'Asking to join', items: waiting.requests },
    {
      heading: 'For you as the chair: overdue by five working days or more',
      items: lines(late, (milestone) => milestoneLine(milestone, owners, today)),
    },
    { heading: 'Meetings ahead', items: lines(meetings, (meeting) => meetingLine(meeting, zone)) },
    { heading: `Decided since ${formatDay(dayOf(from, zone))}`, items: lines(decisions, decisionLine) },
  ];
}

const withNetwork = ({ text, ...item }: Item, network: string): Item => ({
  ...item,
  text: [...(typeof text === 'string' ? [text] : text), ` (${network})`],
});

import type { Network } from '../../storage/networks/networks.ts';
import type { Person } from '../../storage/people/people.ts';
import type { Store } from '../../storage/store.ts';
import { actionLine } from '../actions/action-view.ts';
import { personRun } from '../cards/shown.ts';
import { compareDays, type Day, dayOf, formatDay } from '../dates/dates.ts';
import { decisionLine } from '../decisions/decision-view.ts';
import { meetingLine } from '../meetings/meeting-view.ts';
import { milestoneLine } from '../plan/milestone-view.ts';
import { openPollLine } from '../polls/poll-view.ts';
import { reviewLine } from '../reviews/review-view.ts';
import type { Item, Text } from '../view.ts';
import { lateBy } from './overdue.ts';
import { DAYS_AHEAD, MOST_READ, type Section, type Span } from './section.ts';

/** The digest of a network, for all in its channel: what is late and due, what was done and decided, and what is open. */
export async function networkDigest(network: Network, span: Span, store: Store): Promise<Section[]> {
  const { from, now, today, zone } = span;
  const { due, done } = await readTasks(network, span, store);
  const [decisions, polls, reviews, meeting] = await Promise.all([
    store.decisions.recordedIn([network.id], span, MOST_READ),
    store.polls.openIn(network.id, MOST_READ),
    store.reviews.openIn(network.id, MOST_READ),
    store.meetings.next(network.id, now),
  ]);
  const late = lateBy(today);
  const dueWhere = (isMeant: (day: Day) => boolean): Item[] =>
    due.filter((task) => isMeant(task.due)).map(({ item }) => item);
  const since = formatDay(dayOf(from, zone));
  return [
    {
      heading: 'Overdue by five working days or more',
      intro: await toTheChair(network, today, store),
      items: dueWhere((day) => day <= late),
    },
    { heading: 'Overdue', items: dueWhere((day) => day > late && day < today) },
    { heading: `Due in the next ${DAYS_AHEAD} days`, items: dueWhere((day) => day >= today) },
    { heading: `Done since ${since}`, items: done },
    { heading: `Decided since ${since}`, items: decisions.map(decisionLine) },
    {
      heading: 'Open polls',
      items: polls.map((poll) => openPollLine(poll, poll.turnout, true, { store, now, zone })),
    },
    { heading: 'Open reviews', items: reviews.map((review) => reviewLine(review, review)) },
    { heading: 'Next meeting', items: meeting ? [meetingLine(meeting, zone)] : [] },
  ];
}

/** The actions and milestones of a network that are due by the end of the span, the first due first, and those done in it. */
async function readTasks(
  { id }: Network,
  span: Span,
  store: Store,
): Promise<{ due: { due: Day; item: Item }[]; done: Item[] }> {
  const { today, until } = span;
  const [actions, milestones, actionsDone, milestonesDone] = await Promise.all([
    store.actions.dueBy(until, { networkId: id }, MOST_READ),
    store.milestones.dueIn([id], until, MOST_READ),
    store.actions.doneIn(id, span, MOST_READ),
    store.milestones.doneIn(id, span, MOST_READ),
  ]);
  const all = [...actions, ...milestones, ...actionsDone, ...milestonesDone];
  const people: Map<string, Person> = await store.people.shown(all.map(({ ownerId }) => ownerId));
  const due = [
    ...actions.map((action) => ({ due: action.due ?? today, item: actionLine(action, people, today) })),
    ...milestones.map((each) => ({ due: each.due, item: milestoneLine(each, people, today) })),
  ];
  return {
    due: due.sort((a, b) => compareDays(a.due, b.due)),
    done: [
      ...actionsDone.map((action) => actionLine(action, people, today)),
      ...milestonesDone.map((milestone) => milestoneLine(milestone, people, today)),
    ],
  };
}

/** The chair is called on by name, as who can see to what is late. */
async function toTheChair({ id }: Network, today: Day, store: Store): Promise<Text> {
  const [chair] = await store.members.holders(id, ['clinicalChair'], today, 1);
  if (!chair) return 'For the chair, as soon as there is one.';
  const people = await store.people.shown([chair.personId]);
  return ['For the chair: ', personRun(people.get(chair.personId))];
}

import type { Action } from '../../storage/actions/actions.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Milestone } from '../../storage/plan/milestones.ts';
import type { Poll } from '../../storage/polls/polls.ts';
import type { Store } from '../../storage/store.ts';
import { nameOf } from '../cards/shown.ts';
import { compareDays, type Day, formatDay, formatInstant } from '../dates/dates.ts';
import { brings } from '../door/access.ts';
import { referenceTo } from '../fields/reference.ts';
import { acceptButton } from '../members/request-view.ts';
import { referenceOf } from '../plan/milestone.ts';
import { voteButton } from '../polls/poll-view.ts';
import type { Press } from '../press.ts';
import { owedReviewLine } from '../reviews/review-view.ts';
import type { Item } from '../view.ts';

/** What waits for a person, in all their networks: a line each, with the button that does it. */
export interface Waiting {
  /** What is theirs to do, first what is due first. */
  todo: Item[];
  votes: Item[];
  inputs: Item[];
  /** Who asks to join what they manage. */
  requests: Item[];
}

/**
 * The first `take` of each kind that waits for a person. Of what is theirs to do, where `until` is given, only what is due
 * by then.
 */
export async function readWaiting(
  personId: string,
  { today, until }: { today: Day; until?: Day },
  take: number,
  store: Store,
): Promise<Waiting> {
  const [actions, milestones, polls, reviews] = await Promise.all([
    until === undefined
      ? store.actions.waitingFor(personId, take)
      : store.actions.dueBy(until, { ownerId: personId }, take),
    store.milestones.waitingFor(personId, take),
    store.polls.waitingFor(personId, take),
    store.reviews.waitingFor(personId, take),
  ]);
  const all = [...actions, ...milestones, ...polls, ...reviews];
  const networks = await store.networks.shown(all.map(({ networkId }) => networkId));
  const lines = <R extends { networkId: string }>(records: R[], toItem: (record: R, of: Network) => Item) =>
    records.flatMap((record) => {
      const network = networks.get(record.networkId);
      return network?.status === 'active' ? [toItem(record, network)] : [];
    });
  const due = milestones.filter((milestone) => until === undefined || milestone.due <= until);
  const todo = [...actions.map(ofAction), ...due.map(ofMilestone)].sort((a, b) =>
    compareDays(a.due ?? NEVER, b.due ?? NEVER),
  );
  return {
    todo: lines(todo.slice(0, take), (each, network) => taskItem(each, network, today)),
    votes: lines(polls, pollItem),
    inputs: lines(reviews, owedReviewLine),
    requests: await requestsTo(personId, today, take, store),
  };
}

/** Those who ask to join a network that the person manages. */
async function requestsTo(personId: string, today: Day, take: number, store: Store): Promise<Item[]> {
  const roles = await store.people.roles(personId, today);
  const managed = roles.filter(({ role }) => brings(role, 'manage')).map(({ networkId }) => networkId);
  if (managed.length === 0) return [];
  const asking = await store.members.asking(managed, take);
  const [people, networks] = await Promise.all([
    store.people.shown(asking.map((member) => member.personId)),
    store.networks.shown(asking.map(({ networkId }) => networkId)),
  ]);
  return asking.map(
    (member): Item => ({
      text: [
        { strong: nameOf(people.get(member.personId)) },
        ` asks to join ${networks.get(member.networkId)?.name ?? ''}`,
      ],
      button: acceptButton(member),
    }),
  );
}

/** An action or a milestone, as far as they are alike. */
interface Task {
  networkId: string;
  reference: string;
  text: string;
  due: Day | null;
  /** What finishes it. */
  finish: Press;
}

/** What has no date comes last. */
const NEVER = '9999-12-31';

const ofAction = (action: Action): Task => ({
  ...action,
  reference: referenceTo('action', action),
  finish: {
    command: 'action.done',
    args: { action: referenceTo('action', action), network: action.networkId },
  },
});

const ofMilestone = (milestone: Milestone): Task => ({
  ...milestone,
  reference: referenceOf(milestone),
  text: milestone.title,
  finish: {
    command: 'milestone.done',
    args: { milestone: referenceOf(milestone), network: milestone.networkId },
  },
});

const taskItem = ({ reference, text, due, finish }: Task, { name }: Network, today: Day): Item => ({
  text: [
    { strong: reference },
    ` ${text} (${name}, ${due ? `due ${formatDay(due)}` : 'no date'})`,
    ...(due !== null && due < today ? [{ strong: ' Overdue' }] : []),
  ],
  button: { label: 'Done', ...finish },
});

const pollItem = (poll: Poll, { name, zone }: Network): Item => ({
  text: [
    { strong: referenceTo('poll', poll) },
    ` ${poll.question} (${name}, closes ${formatInstant(poll.closesAt, zone)})`,
  ],
  button: voteButton(poll),
});

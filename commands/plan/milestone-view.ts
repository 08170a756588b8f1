import type { Person } from '../../storage/people/people.ts';
import type { Milestone, MilestoneMove } from '../../storage/plan/milestones.ts';
import { listed } from '../cards/listed.ts';
import { recordCard } from '../cards/record-card.ts';
import { nameOf, personRun } from '../cards/shown.ts';
import type { NetworkContext } from '../context.ts';
import { dayOf, formatDay, formatInstant } from '../dates/dates.ts';
import { formatYear, type Year } from '../dates/financial-year.ts';
import { withBetterDate } from '../parts/day-off.ts';
import type { Block, Fact, Item, Message } from '../view.ts';
import { HINDRANCES, sayHindrance } from './hindrance.ts';
import { buttonsFor, milestoneDayOff, referenceOf } from './milestone.ts';
import { priorityReference } from './priority-reference.ts';
import { SECTIONS } from './sections.ts';

/** At most this many moves of a milestone are shown. */
const MOST_MOVES = 10;

/** Everything about one milestone, as an answer to the person who asks. */
export async function milestoneMessage(milestone: Milestone, context: NetworkContext): Promise<Message> {
  const { store, today, zone } = context;
  const { ownerId, doneById, due, priority } = milestone;
  const moves = await store.milestones.moves(milestone.id, MOST_MOVES);
  const plan = await store.plans.get(priority.planId);
  const ahead = await store.milestones.withIds(milestone.afterIds);
  const followers = await store.milestones.followersIn(milestone.networkId);
  const behind = followers.filter(({ afterIds }) => afterIds.includes(milestone.id));
  const people = await store.people.shown([ownerId, doneById, ...moves.map(({ movedById }) => movedById)]);
  const facts: Fact[] = [
    { label: 'Priority', value: `${priorityReference(priority)} ${priority.title}` },
    ...(plan ? [{ label: 'Plan', value: formatYear(plan.year) }] : []),
    ...afterFacts(ahead, behind),
    ...(milestone.finishes.length > 0
      ? [{ label: 'Finishes', value: listed(milestone.finishes.map((name) => SECTIONS[name])) }]
      : []),
    ...(milestone.givenBecause === null ? [] : [{ label: 'Given because', value: milestone.givenBecause }]),
  ];
  const off = milestoneDayOff(milestone, today);
  return recordCard({
    words: milestone.title,
    line: [
      `Milestone ${referenceOf(milestone)}`,
      personRun(people.get(ownerId)),
      `due ${formatDay(due)}`,
      standing(milestone, people, today, zone),
    ],
    notes: off.notes,
    facts,
    blocks: historyOf(moves, people, zone),
    buttons: withBetterDate(buttonsFor(milestone), off),
  });
}

/** What it comes after and what comes after it, unless that was withdrawn: "W1.1 Draft pathway (due Wednesday 30 June 2027)". */
function afterFacts(ahead: Milestone[], behind: Milestone[]): Fact[] {
  const said = (milestones: Milestone[]) =>
    listed(
      milestones
        .filter(({ status, priority }) => status !== 'withdrawn' && priority.status === 'active')
        .map(
          (each) =>
            `${referenceOf(each)} ${each.title} (${each.status === 'done' ? 'done' : `due ${formatDay(each.due)}`})`,
        ),
    );
  return [
    { label: 'Comes after', value: said(ahead) },
    { label: 'Comes before', value: said(behind) },
  ].filter(({ value }) => value !== '');
}

function standing(milestone: Milestone, people: Map<string, Person>, today: string, zone: string): string {
  const { status, due, doneAt, doneById } = milestone;
  if (status === 'open' || doneAt === null) {
    const hindrance = sayHindrance(milestone);
    return `${due < today ? 'overdue' : 'open'}${hindrance === undefined ? '' : `, ${hindrance}`}`;
  }
  return `done by ${nameOf(people.get(doneById ?? ''))} on ${formatInstant(doneAt, zone)}`;
}

function historyOf(moves: MilestoneMove[], people: Map<string, Person>, zone: string): Block[] {
  if (moves.length === 0) return [];
  const items = moves.map(({ from, to, because, at, movedById }): Item => {
    const dates = `From ${formatDay(from)} to ${formatDay(to)}`;
    return {
      text: `${dates}, because ${because} (${nameOf(people.get(movedById))}, ${formatDay(dayOf(at, zone))})`,
    };
  });
  return [
    { type: 'heading', text: 'Moved' },
    { type: 'list', items },
  ];
}

/**
 * One line of a list, with the button that finishes the milestone. `year` is the year of its plan, if the
 * list has milestones of several.
 */
export function milestoneLine(
  milestone: Milestone,
  people: Map<string, Person>,
  today: string,
  year?: Year,
): Item {
  const { status, due, title, ownerId, networkId, hindrance, hinderedBecause } = milestone;
  const reference = referenceOf(milestone);
  const isOpen = status === 'open';
  const when = isOpen ? `due ${formatDay(due)}` : 'done';
  return {
    text: [
      { strong: reference },
      ` ${title} (${nameOf(people.get(ownerId))}, ${when}${year === undefined ? '' : `, plan ${formatYear(year)}`})`,
      ...(isOpen && due < today ? [{ strong: ' Overdue' }] : []),
      ...(isOpen && hindrance !== null
        ? [{ strong: ` ${HINDRANCES[hindrance]}` }, ` because ${hinderedBecause}`]
        : []),
    ],
    ...(isOpen && {
      button: {
        label: 'Done',
        command: 'milestone.done',
        args: { milestone: reference, network: networkId },
      },
    }),
  };
}

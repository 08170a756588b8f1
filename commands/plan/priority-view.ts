import type { Person } from '../../storage/people/people.ts';
import type { Highlight } from '../../storage/plan/highlights.ts';
import type { Milestone } from '../../storage/plan/milestones.ts';
import type { Plan } from '../../storage/plan/plans.ts';
import { MAKING, type Priority } from '../../storage/plan/priorities.ts';
import { recordCard } from '../cards/record-card.ts';
import { nameOf } from '../cards/shown.ts';
import type { NetworkContext } from '../context.ts';
import { type Day, formatDay } from '../dates/dates.ts';
import { formatYear } from '../dates/financial-year.ts';
import { type Block, type Button, type Item, type Message, message } from '../view.ts';
import { sayDomain } from './domains.ts';
import { HIGHLIGHTS } from './highlight-fields.ts';
import { milestoneLine } from './milestone-view.ts';
import { outlookOf, outlooksOf } from './outlook.ts';
import { particularFacts } from './particulars.ts';
import { nextBlocks, type PriorityStanding, standingsOf } from './plan-blocks.ts';
import { priorityReference } from './priority-reference.ts';
import { lacksOf } from './readiness.ts';
import { hardForPatients } from './scope-warnings.ts';

/** At most this many milestones are listed; milestone list has them all. */
const MOST_MILESTONES = 10;

/** At most this many highlights are shown; the table of the plan has them all. */
const MOST_HIGHLIGHTS = 5;

/** Everything about one priority: what it says, what it lacks, and its milestones. */
export async function priorityMessage(priority: Priority, context: NetworkContext): Promise<Message> {
  const { store, today } = context;
  const [plan, [standing], milestones, highlights] = await Promise.all([
    store.plans.get(priority.planId),
    standingsOf([priority], today, store),
    store.milestones.ofPriorities([priority.id], MOST_MILESTONES),
    store.highlights.ofPriorities([priority.id], MOST_HIGHLIGHTS),
  ]);
  if (!plan || !standing) return message(priority.title);
  const people = await store.people.shown([
    priority.leadId,
    ...milestones.map(({ ownerId }) => ownerId),
    standing.progress.next?.ownerId ?? null,
  ]);
  return recordCard({
    words: priority.title,
    line: [`Priority ${priorityReference(priority)}`, ...ledBy(priority, people)],
    notes: await notesOn(priority, plan, context),
    facts: [
      { label: 'Plan', value: formatYear(plan.year) },
      ...(priority.domain === null ? [] : [{ label: 'Domain', value: sayDomain(priority.domain) }]),
      ...particularFacts(priority),
    ],
    blocks: [...milestoneBlocks(standing, milestones, people, today), ...highlightBlocks(highlights)],
    buttons: buttonsFor(priority),
  });
}

function ledBy({ number, leadId }: Priority, people: Map<string, Person>): string[] {
  if (number === MAKING) return [];
  return [leadId === null ? 'no lead yet' : `led by ${nameOf(people.get(leadId))}`];
}

/** What a priority lacks, whether it stands still, and whether patients would understand what is said to them. */
async function notesOn(
  { id, forPatients }: Priority,
  plan: Plan,
  { store, today }: NetworkContext,
): Promise<Block[]> {
  const outlook = (await outlooksOf(plan, today, store)).find(({ priority }) => priority.id === id);
  if (!outlook) return [];
  const lacks = lacksOf(outlook);
  const hard = hardForPatients({ forPatients });
  const said = [
    ...(lacks.length > 0 ? [`It lacks: ${lacks.join(', ')}.`] : []),
    ...outlookOf(plan, outlook, today),
    ...(hard === undefined ? [] : [hard]),
  ];
  return said.map((text) => ({ type: 'note', text }));
}

/** How many milestones are done, the open ones first by their dates, and how many more there are. */
function milestoneBlocks(
  standing: PriorityStanding,
  milestones: Milestone[],
  people: Map<string, Person>,
  today: Day,
): Block[] {
  const { done, of } = standing.progress;
  if (of === 0) return nextBlocks(standing, people);
  const more = of - milestones.length;
  return [
    { type: 'progress', label: 'Milestones done', done, of },
    { type: 'list', items: milestones.map((milestone) => milestoneLine(milestone, people, today)) },
    ...(more > 0 ? [{ type: 'note', text: `And ${more} more: see them with milestone list.` } as const] : []),
  ];
}

/** The last that was written about a priority, each with the number by which it is changed or taken out. */
function highlightBlocks(highlights: Highlight[]): Block[] {
  if (highlights.length === 0) return [];
  const items = highlights.map(
    ({ number, kind, day, text }): Item => ({
      text: [
        { strong: `Highlight ${number}, ${HIGHLIGHTS[kind].toLowerCase()}` },
        `: ${text} (${formatDay(day)})`,
      ],
    }),
  );
  return [
    { type: 'heading', text: 'Highlights' },
    { type: 'list', items },
  ];
}

function buttonsFor(priority: Priority): Button[] {
  const args = { priority: priorityReference(priority), network: priority.networkId };
  return [
    ...(priority.number === MAKING
      ? []
      : [{ label: 'Change', command: 'plan.priority.edit', args, opens: 'form' } as const]),
    { label: 'Add a milestone', command: 'plan.milestone.add', args, opens: 'form' },
    ...(priority.number === MAKING
      ? []
      : [{ label: 'Write a highlight', command: 'plan.highlight', args, opens: 'form' } as const]),
  ];
}

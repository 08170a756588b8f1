import type { Person } from '../../storage/people/people.ts';
import type { Milestone } from '../../storage/plan/milestones.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formatDay } from '../dates/dates.ts';
import { formatYear } from '../dates/financial-year.ts';
import { drawTimeline, sayTimeline } from '../documents/timeline-chart.ts';
import { optional } from '../field.ts';
import { yearField } from '../fields/year-field.ts';
import { type Block, type ImageShown, type Message, message, type TableBlock } from '../view.ts';
import { asPage, asPageField } from '../web/as-page.ts';
import { referenceOf } from './milestone.ts';
import { planOf } from './plan-fields.ts';
import { stateOf, type Timeline, timelineChart } from './plan-timeline.ts';
import { howToBegin } from './plan-view.ts';
import { priorityReference } from './priority-reference.ts';

/** At most this many priorities and milestones are read. */
const MOST_PRIORITIES = 50;
const MOST_MILESTONES = 1000;

const fields = { year: optional(yearField), as: asPageField };

declare module '../press.ts' {
  interface CommandFields {
    'plan.timeline': typeof fields;
  }
}

export const showTimeline = defineCommand({
  name: 'plan.timeline',
  summary: 'Show the milestones of the work plan through its year, as a picture with its words',
  usage: 'plan timeline [<year>] [as <as>]',
  examples: ['plan timeline', 'plan timeline 2028/29 as page'],
  changes: false,
  form: { title: 'Timeline of the plan', submit: 'Show' },
  fields,

  async run({ year, as }, context): Promise<Message> {
    const plan = await planOf(year, context);
    const { store, network, today, publicUrl } = context;
    const priorities = await store.priorities.ofPlans([plan.id], MOST_PRIORITIES);
    const found = await store.milestones.ofPriorities(
      priorities.map(({ id }) => id),
      MOST_MILESTONES,
    );
    const milestones = found.toSorted((a, b) => a.due.localeCompare(b.due));
    const title = `Timeline of the work plan ${formatYear(plan.year)} of ${network.name}`;
    const args = { network: network.id, year: formatYear(plan.year) };
    const ask = { command: 'plan.timeline', args: { ...args, as: 'page' } } as const;
    const timeline = { plan, priorities, milestones, today };
    if (as === 'page') return asPage(ask, title, context, () => wholePage(title, timeline, context));
    if (priorities.length === 0) return message(title, [howToBegin(plan)]);
    return message(
      title,
      [{ type: 'image', image: imageOf(timeline, args) }],
      publicUrl === null ? [] : [{ label: 'As a page', ...ask, opens: 'answer' }],
    );
  },
});

function imageOf(timeline: Timeline, args: { network: string; year: string }): ImageShown {
  const chart = timelineChart(timeline);
  const { year } = args;
  return {
    ...{ name: `timeline-${year.replace('/', '-')}.png`, mediaType: 'image/png' },
    about: `The timeline of the work plan ${year}`,
    alt: sayTimeline(chart),
    bytes: () => drawTimeline(chart),
    ask: { label: 'As a picture', command: 'plan.timeline', args },
    typed: `plan timeline ${year}`,
  };
}

/** The picture, and below it every milestone in words, under its priority. */
async function wholePage(
  title: string,
  timeline: Timeline,
  { store, network }: NetworkContext,
): Promise<Message> {
  const { plan, priorities, milestones } = timeline;
  if (priorities.length === 0) return message(title, [howToBegin(plan)]);
  const people = await store.people.shown(milestones.map(({ ownerId }) => ownerId));
  const year = formatYear(plan.year);
  return message(title, [
    { type: 'image', image: imageOf(timeline, { network: network.id, year }) },
    ...priorities.flatMap((priority): Block[] => {
      const own = milestones.filter(({ priorityId }) => priorityId === priority.id);
      return [
        { type: 'heading', text: `${priorityReference(priority)} ${priority.title}` },
        own.length > 0 ? tableOf(own, people, timeline) : { type: 'text', text: 'No milestones yet.' },
      ];
    }),
  ]);
}

const tableOf = (
  own: Milestone[],
  people: Map<string, Person>,
  { today, milestones }: Timeline,
): TableBlock => ({
  type: 'table',
  columns: ['Milestone', 'Due', 'After', 'How it stands', 'Owner'].map((label) => ({ label })),
  rows: own.map((milestone) => [
    `${referenceOf(milestone)} ${milestone.title}`,
    formatDay(milestone.due),
    milestones
      .filter(({ id }) => milestone.afterIds.includes(id))
      .map(referenceOf)
      .join(', '),
    stateOf(milestone, today),
    nameOf(people.get(milestone.ownerId)),
  ]),
});

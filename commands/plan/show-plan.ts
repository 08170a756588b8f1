import type { Person } from '../../storage/people/people.ts';
import type { Plan } from '../../storage/plan/plans.ts';
import type { Priority } from '../../storage/plan/priorities.ts';
import {
  MOST_IN_BROWSER,
  NOTHING_HERE,
  PAGE,
  pageField,
  pageOf,
  rowsOf,
  titleOn,
  turnOrWhole,
} from '../cards/page.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formatYear } from '../dates/financial-year.ts';
import { lookOf } from '../documents/word-look.ts';
import { optional } from '../field.ts';
import { yearField } from '../fields/year-field.ts';
import type { Press } from '../press.ts';
import { type Block, type Button, type Message, message, type Run } from '../view.ts';
import { asPage } from '../web/as-page.ts';
import { approvalBlocks } from './approval.ts';
import { sayDomain } from './domains.ts';
import { outlooksOf } from './outlook.ts';
import {
  hinderedBlocks,
  isComplete,
  nextBlocks,
  type PriorityStanding,
  progressBlock,
  standingsOf,
} from './plan-blocks.ts';
import { planOf } from './plan-fields.ts';
import { COUNTED, howToBegin, planButtons, yearInWords } from './plan-view.ts';
import { readyBlocks } from './ready-blocks.ts';
import { sectionBlocks, sectionsLine } from './sections.ts';
import { planDocument, wholePlanField } from './whole-plan.ts';

const fields = { year: optional(yearField), page: pageField, as: wholePlanField };

declare module '../press.ts' {
  interface CommandFields {
    'plan.show': typeof fields;
  }
}

export const showPlan = defineCommand({
  name: 'plan.show',
  summary: 'Show the work plan: its priorities by domain, how far along each is, and what comes next',
  usage: 'plan show [<year>] [page <page>] [as <as>]',
  examples: ['plan show', 'plan show 2028/29', 'plan show as page', 'plan show as docx'],
  changes: false,
  form: { title: 'Show the work plan', submit: 'Show' },
  fields,

  async run({ year, page = 1, as }, context): Promise<Message> {
    const { network } = context;
    const plan = await planOf(year, context);
    const title = `Work plan ${formatYear(plan.year)} of ${network.name}`;
    const args = { network: network.id, year: formatYear(plan.year) };
    const whole: Press = { command: 'plan.show', args: { ...args, as: 'page' } };
    if (as === 'page') return asPage(whole, title, context, () => wholeOf(plan, title, context));
    if (as) {
      const ask: Press = { command: 'plan.show', args: { ...args, as } };
      const look = await lookOf(as, context);
      return planDocument(as, title, await wholeOf(plan, title, context), { year: args.year, ask, look });
    }
    const { blocks, rows, count } = await partOf(plan, page, PAGE, context);
    const { turn } = pageOf(rows, page, (to) => ({ command: 'plan.show', args: { ...args, page: to } }));
    return {
      kind: 'message',
      title: titleOn(title, page),
      blocks,
      buttons: [
        ...turnOrWhole(turn, whole, context),
        ...planButtons(plan, count).filter(({ command }) => command !== 'plan.show'),
        ...(count > 0 ? [{ label: 'As a table', command: 'plan.table', args } as const] : []),
        ...(count > 0 ? approvalButtons(plan) : []),
      ],
    };
  },
});

/** What is next for a plan with priorities: to submit it or, once it is, to record who approves it. */
const approvalButtons = ({ networkId: network, year, submittedAt }: Plan): Button[] => {
  const args = { network, year: formatYear(year) };
  const sections: Button = { label: 'Sections', command: 'plan.section.list', args, inMenu: true };
  return submittedAt === null
    ? [sections, { label: 'Submit', command: 'plan.submit', args, inMenu: true }]
    : [sections, { label: 'Approve', command: 'plan.approve', args, opens: 'form', inMenu: true }];
};

/** All of a plan: its sections first, then its priorities. */
const wholeOf = async (plan: Plan, title: string, context: NetworkContext): Promise<Message> =>
  message(title, [
    ...sectionBlocks(await context.store.planSections.ofPlan(plan.id)),
    ...(await partOf(plan, 1, MOST_IN_BROWSER, context)).blocks,
  ]);

/** One page of a plan, of `size` priorities, with the rows that were read for it and how many priorities there are in all. */
async function partOf(
  plan: Plan,
  page: number,
  size: number,
  context: NetworkContext,
): Promise<{ blocks: Block[]; rows: Priority[]; count: number }> {
  const { store, today } = context;
  const { found: rows, count } = await store.priorities.ofPlan(plan.id, rowsOf(page, size));
  const shown = rows.slice(0, size);
  const making = page === 1 ? await store.priorities.making(plan.id) : null;
  const standings = await standingsOf([...(making ? [making] : []), ...shown], today, store);
  const outlooks = page === 1 ? await outlooksOf(plan, today, store) : [];
  const responsible = [plan.createdById, ...outlooks.map(({ priority }) => priority.leadId)];
  const people = await peopleIn(standings, responsible, context);
  const [first] = making ? standings.splice(0, 1) : [];
  const blocks: Block[] = [
    { type: 'text', text: yearInWords(plan) },
    ...(page === 1 ? await approvalBlocks(plan, context) : []),
    ...(page === 1 ? sectionsLine(await store.planSections.ofPlan(plan.id)) : []),
    ...(first && !isComplete(first) ? standingBlocks(first, people) : []),
    ...readyBlocks(plan, outlooks, people, today),
    ...byDomain(standings, people),
    ...(await hinderedBlocks([...(first ? [first] : []), ...standings], store)),
    lastLine(plan, shown.length, page),
  ];
  return { blocks, rows, count };
}

const peopleIn = (
  standings: PriorityStanding[],
  responsible: (string | null)[],
  { store }: NetworkContext,
): Promise<Map<string, Person>> =>
  store.people.shown([
    ...responsible,
    ...standings.flatMap(({ priority, progress }) => [priority.leadId, progress.next?.ownerId ?? null]),
  ]);

/** The priorities under the words of their domains; they come in that order. */
const byDomain = (standings: PriorityStanding[], people: Map<string, Person>): Block[] =>
  standings.flatMap((standing, i) => {
    const { domain } = standing.priority;
    const isFirst = i === 0 || standings[i - 1]?.priority.domain !== domain;
    return [
      ...(isFirst ? [{ type: 'heading', text: sayDomain(domain) } as const] : []),
      ...standingBlocks(standing, people),
    ];
  });

function standingBlocks(standing: PriorityStanding, people: Map<string, Person>): Block[] {
  const { leadId } = standing.priority;
  const lead: Run[] = leadId ? [` (led by ${nameOf(people.get(leadId))})`] : [];
  return [progressBlock(standing, lead), ...nextBlocks(standing, people)];
}

function lastLine(plan: Plan, shown: number, page: number): Block {
  if (shown > 0) return COUNTED;
  return page > 1 ? { type: 'text', text: NOTHING_HERE } : howToBegin(plan);
}

import type { Milestone } from '../../storage/plan/milestones.ts';
import type { PlanAnswer } from '../../storage/plan/plan-answers.ts';
import type { Plan } from '../../storage/plan/plans.ts';
import { plainWords } from '../../storage/rows/kept-words.ts';
import { shortened } from '../cards/shortened.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formatYear } from '../dates/financial-year.ts';
import { optional } from '../field.ts';
import { yearField } from '../fields/year-field.ts';
import type { Press } from '../press.ts';
import { type Block, type Button, type Item, type Message, message } from '../view.ts';
import { asPage, asPageField } from '../web/as-page.ts';
import { askedBlocks, headBlocks, planReviewed } from './effectiveness.ts';
import { referenceOf } from './milestone.ts';
import { milestoneLine } from './milestone-view.ts';
import { priorityReference } from './priority-reference.ts';

const fields = { year: optional(yearField), as: asPageField };

declare module '../press.ts' {
  interface CommandFields {
    'plan.review': typeof fields;
  }
}

/** At most so many milestones and priorities are read, and so many lines shown in a chat. */
const MOST_READ = 1000;
const MOST_PRIORITIES = 50;
const MOST_IN_CHAT = 15;
/** A priority's title has at most so many characters. */
const LONGEST_TITLE = 200;

export const reviewPlan = defineCommand({
  name: 'plan.review',
  summary: 'Look back on the year of a work plan under three heads, and choose what goes on into the next',
  usage: 'plan review [<year>] [as <as>]',
  examples: ['plan review', 'plan review 2027/28 as page'],
  changes: false,
  form: { title: 'Review of the year', submit: 'Show' },
  fields,

  async run({ year, as }, context): Promise<Message> {
    const { store, network, publicUrl } = context;
    const plan = await planReviewed(year, context);
    const said = formatYear(plan.year);
    const title = `Review of the work plan ${said} of ${network.name}`;
    const whole: Press = { command: 'plan.review', args: { network: network.id, year: said, as: 'page' } };
    const answers = await store.planAnswers.ofPlan(plan.id);
    const blocks = (most: number) => blocksOf(plan, answers, most, context);
    if (as) return asPage(whole, title, context, async () => message(title, await blocks(MOST_READ)));
    const args = { network: network.id, year: said };
    return message(title, await blocks(MOST_IN_CHAT), [
      { label: 'Ask somebody', command: 'plan.review.ask', args, opens: 'form' },
      { label: 'Record an answer', command: 'plan.review.answer', args, opens: 'form' },
      ...(publicUrl === null ? [] : [{ label: 'All of it as a page', ...whole, opens: 'answer' } as const]),
    ]);
  },
});

async function blocksOf(
  plan: Plan,
  answers: PlanAnswer[],
  most: number,
  context: NetworkContext,
): Promise<Block[]> {
  return [
    ...askedBlocks(answers),
    ...headBlocks(answers),
    ...suggestionBlocks(plan, answers),
    ...(await openBlocks(plan, most, context)),
  ];
}

/** What stakeholders suggest for the next year, each with the button that makes it a priority of it. */
function suggestionBlocks({ networkId: network, year }: Plan, answers: PlanAnswer[]): Block[] {
  const items = answers.flatMap(({ stakeholder, suggestion }): Item[] => {
    if (!suggestion) return [];
    const button: Button = {
      label: 'Make it a priority',
      command: 'plan.priority.add',
      args: { network, year: formatYear(year + 1), title: shortened(plainWords(suggestion), LONGEST_TITLE) },
    };
    return [{ text: [{ strong: stakeholder }, `: ${suggestion}`], button }];
  });
  return items.length === 0
    ? []
    : [
        { type: 'heading', text: `Suggested for ${formatYear(year + 1)}` },
        { type: 'list', items },
      ];
}

/** What is open at the year's end, a line each, with the button that carries it over into the next year's plan. */
async function openBlocks(plan: Plan, most: number, { store, today }: NetworkContext): Promise<Block[]> {
  const priorities = await store.priorities.ofPlans([plan.id], MOST_PRIORITIES);
  const milestones = await store.milestones.ofPriorities(
    priorities.map(({ id }) => id),
    MOST_READ,
  );
  const open = milestones.filter(({ status }) => status === 'open');
  const next = await store.plans.ofYear(plan.networkId, plan.year + 1);
  const without = priorities.filter(({ id }) => open.every(({ priorityId }) => priorityId !== id));
  const gone = await Promise.all(
    without.map(async (each) => (next ? await store.priorities.carriedFrom(next.id, each.id) : null)),
  );
  const people = await store.people.shown(open.map(({ ownerId }) => ownerId));
  const network = plan.networkId;
  const lines = [
    ...open.map((milestone) => withCarry(milestoneLine(milestone, people, today), milestone)),
    ...without.flatMap((priority, at): Item[] =>
      gone[at]
        ? []
        : [
            {
              text: [{ strong: priorityReference(priority) }, ` ${priority.title} (nothing of it is open)`],
              button: {
                label: 'Carry over',
                command: 'plan.carry',
                args: { network, priority: priorityReference(priority) },
              },
            },
          ],
    ),
  ];
  const more = lines.length - most;
  return [
    { type: 'heading', text: `To carry over into ${formatYear(plan.year + 1)}, or not` },
    ...(lines.length > 0
      ? [{ type: 'list', items: lines.slice(0, most) } as const]
      : [{ type: 'text', text: 'Nothing is open.' } as const]),
    ...(more > 0 ? [{ type: 'note', text: `And ${more} more.` } as const] : []),
  ];
}

const withCarry = ({ text }: Item, milestone: Milestone): Item => ({
  text,
  button: {
    label: 'Carry over',
    command: 'milestone.carry',
    args: { network: milestone.networkId, milestone: referenceOf(milestone) },
  },
});

import type { PlanAnswer } from '../../storage/plan/plan-answers.ts';
import type { Plan } from '../../storage/plan/plans.ts';
import type { NetworkContext } from '../context.ts';
import { addMonths } from '../dates/dates.ts';
import { type Year, yearOf } from '../dates/financial-year.ts';
import type { Block, Item } from '../view.ts';
import { planOf } from './plan-fields.ts';

/** The heads under which a plan's year is looked back on, and what is asked under each. */
export const HEADS = {
  quality: { title: 'High quality care', asks: 'What has made care better, and what has not?' },
  variation: {
    title: 'Reducing variation',
    asks: 'Where have practices or places come closer to the best, and where not?',
  },
  inequalities: {
    title: 'Reducing inequalities',
    asks: 'Who is better served than a year ago, and who is still left out?',
  },
} as const;
type EffectivenessHead = keyof typeof HEADS;
const HEAD_NAMES = Object.keys(HEADS) as EffectivenessHead[];

/** How many months after its end a year is still the one that is looked back on. */
const LOOKED_BACK_MONTHS = 3;

/** The plan that is looked back on: that of the year, or the one that ends or has just ended. */
export async function planReviewed(year: Year | undefined, context: NetworkContext): Promise<Plan> {
  const { store, network, today } = context;
  if (year !== undefined) return planOf(year, context);
  const ending = yearOf(addMonths(today, -LOOKED_BACK_MONTHS));
  return (await store.plans.ofYear(network.id, ending)) ?? planOf(undefined, context);
}

const HEALTH_AND_WELLBEING = /health (?:and|&) well-?\s?being board|\bHWB\b/i;

/** Who was asked and has answered, and whether a Health and Wellbeing Board is among them. */
export function askedBlocks(answers: readonly PlanAnswer[]): Block[] {
  const hasBoard = answers.some(({ stakeholder }) => HEALTH_AND_WELLBEING.test(stakeholder));
  const items = answers.map(
    ({ stakeholder, answeredAt }): Item => ({
      text: `${stakeholder}: ${answeredAt === null ? 'asked, has not answered yet' : 'has answered'}`,
    }),
  );
  return [
    { type: 'heading', text: 'Who was asked' },
    ...(items.length > 0 ? [{ type: 'list', items } as const] : []),
    ...(hasBoard
      ? []
      : [
          {
            type: 'note',
            text: 'No Health and Wellbeing Board has been asked yet. Ask it with plan review ask "… Health and Wellbeing Board".',
          } as const,
        ]),
  ];
}

/** What was said under each head, by whom. */
export const headBlocks = (answers: readonly PlanAnswer[]): Block[] =>
  HEAD_NAMES.flatMap((head): Block[] => {
    const items = answers.flatMap(({ stakeholder, [head]: said }) =>
      said ? [{ text: [{ strong: stakeholder }, `: ${said}`] }] : [],
    );
    return [
      { type: 'heading', text: HEADS[head].title },
      items.length > 0 ? { type: 'list', items } : { type: 'text', text: 'Nothing was said yet.' },
    ];
  });

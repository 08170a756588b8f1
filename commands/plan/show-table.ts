import type { Plan } from '../../storage/plan/plans.ts';
import type { Capability } from '../capability.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formatDay } from '../dates/dates.ts';
import { daysOf, formatYear, yearOf } from '../dates/financial-year.ts';
import { optional } from '../field.ts';
import { dayBack, spanBack } from '../fields/days-back.ts';
import { introduced } from '../fields/introductions.ts';
import { spanField } from '../fields/span-back.ts';
import { yearField } from '../fields/year-field.ts';
import { tableFormField } from '../parts/table-forms.ts';
import { UserError } from '../user-error.ts';
import type { Message } from '../view.ts';
import { planOf } from './plan-fields.ts';
import { achievedIn, achievedTable, everyLine, planTable, workStreams } from './plan-table.ts';
import { showPlanTable } from './plan-table-forms.ts';
import { howToBegin } from './plan-view.ts';

const tableFields = { year: optional(yearField), as: tableFormField };
const achievedFields = {
  during: optional(spanField),
  from: optional(
    introduced(dayBack('From', 'The first day of the year, if you leave it out'), {
      from: { usual: ['since'] },
    }),
  ),
  to: optional(dayBack('To', 'Today, if you leave it out')),
  as: tableFormField,
};

declare module '../press.ts' {
  interface CommandFields {
    'plan.table': typeof tableFields;
    'plan.table.achieved': typeof achievedFields;
  }
}

/** At most this many work streams are in a table. */
const MOST_STREAMS = 50;

/** The work streams of these plans, and whoever leads them. */
async function streamsOf(plans: Plan[], all: readonly Capability[], context: NetworkContext) {
  const { store } = context;
  const priorities = await store.priorities.ofPlans(
    plans.map(({ id }) => id),
    MOST_STREAMS,
  );
  const [streams, people] = await Promise.all([
    workStreams(priorities, all, context),
    store.people.shown(priorities.map(({ leadId }) => leadId)),
  ]);
  return { streams, people };
}

/** The command that shows where each work stream of a plan stands, as a table. */
export const showTableOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'plan.table',
    summary:
      'Show what each priority has achieved, what is next and what is at risk, as a table, a page or a document',
    usage: 'plan table [<year>] [as <as>]',
    examples: ['plan table', 'plan table 2028/29 as docx'],
    changes: false,
    form: { title: 'Table of the work plan', submit: 'Show' },
    fields: tableFields,

    async run({ year, as }, context): Promise<Message> {
      const { network, today } = context;
      const plan = await planOf(year, context);
      const said = formatYear(plan.year);
      const title = `Work plan ${said} of ${network.name}, as it stands on ${formatDay(today)}`;
      const { streams, people } = await streamsOf([plan], all, context);
      if (streams.length === 0) return { kind: 'message', title, blocks: [howToBegin(plan)], buttons: [] };
      const table = {
        ...{ title, name: `plan-${said.replace('/', '-')}`, typed: `plan table ${said}` },
        table: (most: number) => planTable(streams, { most, people }),
        rows: everyLine(streams),
        ask: (form: typeof as) => ({
          command: 'plan.table' as const,
          args: { network: network.id, year: said, as: form },
        }),
      };
      return showPlanTable(table, as, context);
    },
  });

/** The command that shows what each work stream achieved in a span of days. */
export const showAchievedOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'plan.table.achieved',
    summary: 'Show what was achieved from one day to another, for a report',
    usage: 'plan table achieved [<during>] [from <from>] [until <to>] [as <as>]',
    examples: [
      'plan table achieved from 1 April until 30 June',
      'plan table achieved since 1 April 2027',
      'plan table achieved last quarter',
      'plan table achieved in November',
    ],
    changes: false,
    form: { title: 'What was achieved', submit: 'Show' },
    fields: achievedFields,

    async run({ during, from: first, to: last, as }, context): Promise<Message> {
      const { network, store, today } = context;
      const end = last ?? { day: today, isYearly: false };
      const { from, to } =
        during ?? spanBack(first ?? { day: daysOf(yearOf(end.day)).first, isYearly: false }, end);
      if (to < from)
        throw new UserError(`${formatDay(to)} is before ${formatDay(from)}. Give the earlier day first.`, {
          field: 'to',
        });
      const plans = (await store.plans.since(network.id, yearOf(from))).filter(
        ({ year }) => year <= yearOf(to),
      );
      if (plans.length === 0)
        throw new UserError(`${network.name} had no work plan from ${formatDay(from)} to ${formatDay(to)}.`, {
          field: 'from',
        });
      const { streams, people } = await streamsOf(plans, all, context);
      const table = {
        ...{ title: `Achieved in ${network.name} from ${formatDay(from)} to ${formatDay(to)}` },
        ...{ name: `achieved-${from}-to-${to}`, typed: `plan table achieved from ${from} to ${to}` },
        table: (most: number) => achievedTable(streams, { from, to }, { most, people }),
        rows: everyLine(streams).filter(([, line]) => achievedIn(line, { from, to })),
        ask: (form: typeof as) => ({
          command: 'plan.table.achieved' as const,
          args: { network: network.id, from, to, as: form },
        }),
      };
      return showPlanTable(table, as, context);
    },
  });

import { defineCommand } from '../command.ts';
import { formatYear } from '../dates/financial-year.ts';
import { optional } from '../field.ts';
import { yearField } from '../fields/year-field.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { standingsOf } from './plan-blocks.ts';
import { planOf } from './plan-fields.ts';

const fields = { year: optional(yearField) };

declare module '../press.ts' {
  interface CommandFields {
    'plan.year': typeof fields;
  }
}

/** At most so many priorities of all years are read, and so many years compared. */
const MOST_PRIORITIES = 500;
const MOST_YEARS = 6;

export const compareYears = defineCommand({
  name: 'plan.year',
  summary: 'Compare the work plans of the years: priorities, milestones, and how many are done',
  usage: 'plan year [<year>]',
  examples: ['plan year', 'plan year 2027/28'],
  changes: false,
  form: { title: 'Compare the years', submit: 'Show' },
  fields,

  async run({ year }, context) {
    const { store, network, today } = context;
    const plans =
      year === undefined
        ? (await store.plans.since(network.id, 0)).slice(-MOST_YEARS)
        : [await planOf(year, context)];
    if (plans.length === 0)
      throw new UserError(`${network.name} has no work plan yet. Begin with plan create.`);
    const priorities = await store.priorities.ofPlans(
      plans.map(({ id }) => id),
      MOST_PRIORITIES,
    );
    const standings = await standingsOf(priorities, today, store);
    const rows = plans.map(({ id, year }) => {
      const own = standings.filter(({ priority }) => priority.planId === id);
      const total = (of: 'done' | 'of' | 'overdue' | 'blocked' | 'atRisk') =>
        own.reduce((sum, { progress }) => sum + progress[of], 0);
      const carried = own.filter(({ priority }) => priority.carriedFromId !== null).length;
      const hindered = total('blocked') + total('atRisk');
      return [
        formatYear(year),
        own.length,
        carried,
        total('of'),
        total('done'),
        total('overdue'),
        hindered,
      ].map(String);
    });
    const columns = [
      ...['Year', 'Priorities', 'Carried over', 'Milestones', 'Done', 'Overdue', 'Blocked or at risk'],
    ].map((label) => ({ label }));
    return message(`The years of the work plan of ${network.name}`, [{ type: 'table', columns, rows }]);
  },
});

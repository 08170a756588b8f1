import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { dayOf, formatDay } from '../dates/dates.ts';
import { formatYear } from '../dates/financial-year.ts';
import { optional } from '../field.ts';
import { yearField } from '../fields/year-field.ts';
import type { Press } from '../press.ts';
import { type Block, type Item, type Message, message } from '../view.ts';
import { asPage, asPageField } from '../web/as-page.ts';
import { type Amendment, amendmentsOf } from './amendments.ts';
import { agreedAt } from './approval.ts';
import { referenceOf } from './milestone.ts';
import { planOf } from './plan-fields.ts';
import { priorityReference } from './priority-reference.ts';

const fields = { year: optional(yearField), as: asPageField };

declare module '../press.ts' {
  interface CommandFields {
    'plan.amendments': typeof fields;
  }
}

/** In a chat the last so many are listed; the page has them all. */
const MOST_IN_CHAT = 15;

export const listAmendments = defineCommand({
  name: 'plan.amendments',
  summary: 'List what was changed in the work plan since it was agreed: what is, what was, who and when',
  usage: 'plan amendments [<year>] [as <as>]',
  examples: ['plan amendments', 'plan amendments 2028/29 as page'],
  changes: false,
  form: { title: 'Amendments of the plan', submit: 'Show' },
  fields,

  async run({ year, as }, context): Promise<Message> {
    const { store, network, zone, publicUrl } = context;
    const plan = await planOf(year, context);
    const said = formatYear(plan.year);
    const at = agreedAt(await store.planApprovals.ofPlan(plan.id));
    if (at === null)
      return message(`The work plan for ${said} is not agreed yet`, [
        'Until the members and the area team have approved it, changes are not recorded as amendments.',
      ]);
    const title = `Amendments of the work plan ${said} of ${network.name}`;
    const amendments = await amendmentsOf(plan.id, at, store);
    const whole: Press = {
      command: 'plan.amendments',
      args: { network: network.id, year: said, as: 'page' },
    };
    if (as)
      return asPage(whole, title, context, async () => message(title, await toBlocks(amendments, context)));
    if (amendments.length === 0)
      return message(title, [`Nothing was changed since it was agreed on ${formatDay(dayOf(at, zone))}.`]);
    const more = amendments.length - MOST_IN_CHAT;
    return message(
      title,
      [
        ...(more > 0
          ? [{ type: 'note', text: `The last ${MOST_IN_CHAT}; there are ${more} before.` } as const]
          : []),
        ...(await toBlocks(amendments.slice(-MOST_IN_CHAT), context)),
      ],
      publicUrl === null ? [] : [{ label: 'All of it as a page', ...whole, opens: 'answer' }],
    );
  },
});

/** A line for each, in order. */
async function toBlocks(amendments: Amendment[], { store, zone }: NetworkContext): Promise<Block[]> {
  const ids = amendments.map(({ recordId }) => recordId);
  const [priorities, milestones, people] = await Promise.all([
    store.priorities.withIds(ids),
    store.milestones.withIds(ids),
    store.people.shown(amendments.map(({ personId }) => personId)),
  ]);
  const called = new Map([
    ...priorities.map((each) => [each.id, `${priorityReference(each)} ${each.title}`] as const),
    ...milestones.map((each) => [each.id, `${referenceOf(each)} ${each.title}`] as const),
  ]);
  const items = amendments.map(({ at, personId, recordId, section, says }): Item => {
    const who = personId === null ? 'Convenor' : nameOf(people.get(personId));
    return {
      text: [
        { strong: section ?? called.get(recordId) ?? '' },
        `: ${says.join('; ')} (${who}, ${formatDay(dayOf(at, zone))})`,
      ],
    };
  });
  return items.length > 0 ? [{ type: 'list', items }] : [];
}

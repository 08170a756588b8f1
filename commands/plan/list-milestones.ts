import type { Milestone, MilestoneList } from '../../storage/plan/milestones.ts';
import { ELSEWHERE, hasElsewhere } from '../cards/elsewhere.ts';
import { type Lists, listChoice, listPage, pageFields } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import type { Item, Message } from '../view.ts';
import { milestoneLine } from './milestone-view.ts';

const lists: Lists<MilestoneList> = {
  open: {
    label: 'All that are open',
    title: 'Open milestones',
    none: 'There are no open milestones. Add one with: plan milestone add "What is to be reached" for W1 by when',
  },
  mine: { label: 'Mine', title: 'Your open milestones', none: 'You have no open milestones here.' },
  overdue: { label: 'Overdue', title: 'Overdue milestones', none: 'Nothing is overdue.' },
  blocked: {
    ...{ label: 'Blocked or at risk', title: 'Milestones that are blocked or at risk' },
    none: 'Nothing is blocked or at risk.',
  },
  done: { label: 'Done', title: 'Milestones done', none: 'No milestone has been done yet.' },
};

const fields = { which: listChoice(lists), ...pageFields };

declare module '../press.ts' {
  interface CommandFields {
    'milestone.list': typeof fields;
  }
}

export const listMilestones = defineCommand({
  name: 'milestone.list',
  summary: 'List the milestones of the work plans',
  usage: 'milestone list [<which>] [page <page>] [as <as>]',
  examples: [
    'milestone list',
    'milestone list mine',
    'milestone list overdue',
    'milestone list blocked',
    'milestone list done',
  ],
  changes: false,
  // People may list their own milestones even if they are not members.
  whose: ({ which }, callerId) => (which === 'mine' ? callerId : null),
  form: { title: 'List milestones', submit: 'Show' },
  fields,

  async run({ which = 'open', page = 1, as }, context): Promise<Message> {
    const { caller, network, store, today } = context;
    return listPage({ page, as }, context, {
      title: `${lists[which].title} in ${network.name}`,
      none: lists[which].none,
      rows: (span) => store.milestones.list(network.id, which, { ownerId: caller.id, today, ...span }),
      items: (shown) => milestoneLines(shown, context),
      turnTo: (to) => ({ command: 'milestone.list', args: { which, network: network.id, ...to } }),
      note: which === 'mine' && (await hasElsewhere(context)) && ELSEWHERE,
    });
  },
});

/** One line per milestone, with the year of its plan if the milestones belong to several plans. */
async function milestoneLines(milestones: Milestone[], { store, today }: NetworkContext): Promise<Item[]> {
  const people = await store.people.shown(milestones.map(({ ownerId }) => ownerId));
  const plans = await store.plans.withIds(milestones.map(({ priority }) => priority.planId));
  const yearOf = ({ priority }: Milestone) =>
    plans.length > 1 ? plans.find(({ id }) => id === priority.planId)?.year : undefined;
  return milestones.map((milestone) => milestoneLine(milestone, people, today, yearOf(milestone)));
}

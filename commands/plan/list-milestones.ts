import type { Milestone, MilestoneList } from '../../storage/plan/milestones.ts';
import { ELSEWHERE, hasElsewhere } from '../cards/elsewhere.ts';
import { listMessage, pageField, pageOf, rowsOf } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { choice } from '../fields/fields.ts';
import type { Message } from '../view.ts';
import { milestoneLine } from './milestone-view.ts';

const which = choice<MilestoneList>('Which', {
  open: 'All that are open',
  mine: 'Mine',
  overdue: 'Overdue',
  done: 'Done',
});

const TITLES: Record<MilestoneList, string> = {
  open: 'Open milestones',
  mine: 'Your open milestones',
  overdue: 'Overdue milestones',
  done: 'Milestones done',
};

const NONE: Record<MilestoneList, string> = {
  open: 'There are no open milestones. Add one with: plan milestone add "What is to be reached" for W1 by when',
  mine: 'You have no open milestones here.',
  overdue: 'Nothing is overdue.',
  done: 'No milestone has been done yet.',
};

const fields = { which: optional(which), page: pageField };

declare module '../press.ts' {
  interface CommandFields {
    'milestone.list': typeof fields;
  }
}

export const listMilestones = defineCommand({
  name: 'milestone.list',
  summary: 'List the milestones of the work plans',
  usage: 'milestone list [<which>] [page <page>]',
  examples: ['milestone list', 'milestone list mine', 'milestone list overdue', 'milestone list done'],
  changes: false,
  // What is mine I see though I be no member.
  whose: ({ which }, callerId) => (which === 'mine' ? callerId : null),
  form: { title: 'List milestones', submit: 'Show' },
  fields,

  async run({ which = 'open', page = 1 }, context): Promise<Message> {
    const { caller, network, store, today } = context;
    const of = { ownerId: caller.id, today, ...rowsOf(page) };
    const rows = await store.milestones.list(network.id, which, of);
    const { shown, turn } = pageOf(rows, page, (to) => ({
      command: 'milestone.list',
      args: { which, network: network.id, page: to },
    }));
    const people = await store.people.shown(shown.map(({ ownerId }) => ownerId));
    const plans = await store.plans.withIds(shown.map(({ priority }) => priority.planId));
    const yearOf = ({ priority }: Milestone) =>
      plans.length > 1 ? plans.find(({ id }) => id === priority.planId)?.year : undefined;
    const items = shown.map((milestone) => milestoneLine(milestone, people, today, yearOf(milestone)));
    return listMessage({
      title: `${TITLES[which]} in ${network.name}`,
      page,
      items,
      none: NONE[which],
      turn,
      note: which === 'mine' && (await hasElsewhere(context)) && ELSEWHERE,
    });
  },
});

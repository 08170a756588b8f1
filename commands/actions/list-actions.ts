import type { ActionList } from '../../storage/actions/actions.ts';
import { ELSEWHERE, hasElsewhere } from '../cards/elsewhere.ts';
import { type Lists, listChoice, listPage, pageFields } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import { formatDay } from '../dates/dates.ts';
import { optional } from '../field.ts';
import { day } from '../fields/fields.ts';
import type { Message } from '../view.ts';
import { actionLine } from './action-view.ts';

const lists: Lists<ActionList> = {
  open: {
    label: 'All that are open',
    title: 'Open actions',
    none: 'There are no open actions. Record one with: action add @name what is to be done by when',
  },
  mine: { label: 'Mine', title: 'Your open actions', none: 'You have no open actions here.' },
  overdue: { label: 'Overdue', title: 'Overdue actions', none: 'Nothing is overdue.' },
  done: { label: 'Done', title: 'Actions done', none: 'No action has been done yet.' },
};

const fields = {
  which: listChoice(lists),
  by: optional(day('Due by', 'For example: Friday. The open ones that are due by then')),
  ...pageFields,
};

declare module '../press.ts' {
  interface CommandFields {
    'action.list': typeof fields;
  }
}

export const listActions = defineCommand({
  name: 'action.list',
  summary: 'List the actions of this network',
  usage: 'action list [<which>] [by <by>] [page <page>] [as <as>]',
  examples: [
    'action list',
    'action list mine',
    'action list overdue',
    'action list done',
    'action list by Friday',
    'action list page 2',
  ],
  changes: false,
  // People may list their own actions even if they are not members.
  whose: ({ which }, callerId) => (which === 'mine' ? callerId : null),
  form: { title: 'List actions', submit: 'Show' },
  fields,

  async run({ which = 'open', by, page = 1, as }, context): Promise<Message> {
    const { caller, network, store, today } = context;
    return listPage({ page, as }, context, {
      title: `${lists[which].title}${by ? ` due by ${formatDay(by)}` : ''} in ${network.name}`,
      none: by ? `None of these is due by ${formatDay(by)}.` : lists[which].none,
      rows: (span) => store.actions.list(network.id, which, { ownerId: caller.id, today, by, ...span }),
      async items(shown) {
        const people = await store.people.shown(shown.map(({ ownerId }) => ownerId));
        return shown.map((action) => actionLine(action, people, today));
      },
      turnTo: (to) => ({
        command: 'action.list',
        args: { which, ...(by && { by }), network: network.id, ...to },
      }),
      note: which === 'mine' && (await hasElsewhere(context)) && ELSEWHERE,
    });
  },
});

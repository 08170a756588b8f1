import type { ActionList } from '../../storage/actions/actions.ts';
import { ELSEWHERE, hasElsewhere } from '../cards/elsewhere.ts';
import { listMessage, pageField, pageOf, rowsOf } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { choice } from '../fields/fields.ts';
import type { Message } from '../view.ts';
import { actionLine } from './action-view.ts';

const which = choice<ActionList>('Which', {
  open: 'All that are open',
  mine: 'Mine',
  overdue: 'Overdue',
  done: 'Done',
});

const TITLES: Record<ActionList, string> = {
  open: 'Open actions',
  mine: 'Your open actions',
  overdue: 'Overdue actions',
  done: 'Actions done',
};

const NONE: Record<ActionList, string> = {
  open: 'There are no open actions. Record one with: action add @name what is to be done by when',
  mine: 'You have no open actions here.',
  overdue: 'Nothing is overdue.',
  done: 'No action has been done yet.',
};

const fields = { which: optional(which), page: pageField };

declare module '../press.ts' {
  interface CommandFields {
    'action.list': typeof fields;
  }
}

export const listActions = defineCommand({
  name: 'action.list',
  summary: 'List the actions of this network',
  usage: 'action list [<which>] [page <page>]',
  examples: [
    'action list',
    'action list mine',
    'action list overdue',
    'action list done',
    'action list page 2',
  ],
  changes: false,
  // What is mine I see though I be no member.
  whose: ({ which }, callerId) => (which === 'mine' ? callerId : null),
  form: { title: 'List actions', submit: 'Show' },
  fields,

  async run({ which = 'open', page = 1 }, context): Promise<Message> {
    const { caller, network, store, today } = context;
    const rows = await store.actions.list(network.id, which, { ownerId: caller.id, today, ...rowsOf(page) });
    const { shown, turn } = pageOf(rows, page, (to) => ({
      command: 'action.list',
      args: { which, network: network.id, page: to },
    }));
    const people = await store.people.shown(shown.map(({ ownerId }) => ownerId));
    const items = shown.map((action) => actionLine(action, people, today));
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

import type { Capability } from '../capability.ts';
import { listPage, pageFields } from '../cards/page.ts';
import { waitingLines } from '../cards/waiting-lines.ts';
import { defineCommandAnywhere } from '../command.ts';
import { homeOf } from './home-view.ts';

const fields = pageFields;

declare module '../press.ts' {
  interface CommandFields {
    home: typeof fields;
  }
}

/** The command that shows a person their home, and from its second page on, or in a browser, all that waits for them. */
export const showHomeOf = (all: readonly Capability[]) =>
  defineCommandAnywhere({
    name: 'home',
    summary: 'Show what waits for you, your networks, what is ahead and what was decided',
    usage: 'home [page <page>] [as <as>]',
    examples: ['home', 'home page 2'],
    changes: false,
    isPrivate: true,
    fields,

    async run({ page = 1, as }, context) {
      const { store, caller, now, today, zone } = context;
      if (page === 1 && !as) return homeOf({ personId: caller.id, now, zone }, all, store);
      return listPage({ page, as }, context, {
        title: 'What waits for you',
        none: 'Nothing waits for you.',
        rows: async ({ skip, take }) =>
          (await waitingLines(caller.id, today, skip + take, all, store)).slice(skip, skip + take),
        items: (shown) => shown,
        turnTo: (to) => ({ command: 'home', args: { ...to } }),
      });
    },
  });

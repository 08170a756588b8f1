import type { Capability } from '../capability.ts';
import { defineCommandAnywhere } from '../command.ts';
import type { Message } from '../view.ts';
import { aboutPerson, waitingFor } from './me-view.ts';

const fields = {};

declare module '../press.ts' {
  interface CommandFields {
    me: typeof fields;
  }
}

/** The command that shows a person themselves. */
export const showMeOf = (all: readonly Capability[]) =>
  defineCommandAnywhere({
    name: 'me',
    summary: 'Show your networks, roles and accounts, and what waits for you',
    usage: 'me',
    examples: ['me'],
    changes: false,
    isPrivate: true,
    fields,

    async run(_, context): Promise<Message> {
      const { store, caller, today } = context;
      return {
        kind: 'message',
        title: `You are ${caller.name}`,
        blocks: [
          ...(await aboutPerson(caller.id, today, all, store)),
          ...(await waitingFor(caller.id, today, all, store)),
        ],
        buttons: [
          { label: 'Link another account', command: 'me.link', args: {} },
          { label: 'What is held on me', command: 'me.export', args: {} },
        ],
      };
    },
  });

import type { Capability } from '../capability.ts';
import { messageKind } from '../cards/renderer.ts';
import { defineCommandAnywhere } from '../command.ts';
import { formatDay } from '../dates/dates.ts';
import { message } from '../view.ts';
import { exportFile } from './export-file.ts';
import { everyIdOf } from './forget.ts';

const fields = {};

declare module '../press.ts' {
  interface CommandFields {
    'me.export': typeof fields;
  }
}

/** The command that hands the caller everything held on them, as a file. */
export const exportMeOf = (all: readonly Capability[]) =>
  defineCommandAnywhere({
    name: 'me.export',
    summary: 'Get all that is held on you, as a file',
    usage: 'me export',
    examples: ['me export'],
    changes: false,
    fields,

    async run(_, { store, caller, today }) {
      const held = await store.personalData.held(await everyIdOf(caller.id, store));
      return message('All that I hold on you', [
        {
          type: 'file',
          file: {
            name: 'all-that-is-held-on-you.json',
            mediaType: 'application/json',
            about: `All that is held on you on ${formatDay(today)}, for you to read and for computers`,
            bytes: async () => new TextEncoder().encode(exportFile(held, all)),
            ask: { label: 'Get the file', command: 'me.export', args: {} },
            typed: 'me export',
          },
        },
        { type: 'note', text: 'It is for you alone. I keep no copy of it.' },
      ]);
    },
  });

/**
 * The kind of message in which older versions sent the export. Its messages are no longer rendered, because
 * the file has everything.
 */
export const exportInParts = messageKind('person.export', async () => null);

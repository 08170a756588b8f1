import type { Capability } from '../capability.ts';
import { defineCommandAnywhere } from '../command.ts';
import { dayOf, formatDay } from '../dates/dates.ts';
import { message } from '../view.ts';
import { networkDigestMessage, personalDigestMessage } from './digest-view.ts';
import { noDigest } from './no-digest.ts';
import { spanOf } from './section.ts';
import { READING, whoseDigest } from './whose-digest.ts';

const fields = {};

declare module '../press.ts' {
  interface CommandFields {
    'digest.preview': typeof fields;
  }
}

/** The command that shows how the next digest would come, if nothing changed until then. */
export const previewDigestOf = (all: readonly Capability[]) =>
  defineCommandAnywhere({
    name: 'digest.preview',
    summary: 'Show the next digest as it would come, if nothing changed until then',
    usage: 'digest preview',
    examples: ['digest preview'],
    changes: false,
    fields,

    async run(_, context) {
      const { store, caller } = context;
      const { whose, network } = await whoseDigest(context, READING);
      const digest = await store.digests.of(whose);
      if (!digest) throw noDigest(network);
      const { nextAt, lastAt, zone } = digest;
      const span = spanOf(digest, { from: lastAt, to: nextAt, now: nextAt });
      const shown = network
        ? await networkDigestMessage(network, span, all, store)
        : await personalDigestMessage(caller.id, span, all, store);
      const day = formatDay(dayOf(nextAt, zone));
      if (!shown)
        return message(`Nothing is to be told on ${day} so far`, [
          'A digest with nothing to tell does not come.',
        ]);
      return {
        ...shown,
        blocks: [
          ...shown.blocks,
          { type: 'note', text: `So it would come on ${day}, if nothing changed until then.` },
        ],
      };
    },
  });

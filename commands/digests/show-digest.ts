import type { Capability } from '../capability.ts';
import { defineCommandAnywhere } from '../command.ts';
import type { Button } from '../view.ts';
import { networkDigestMessage, personalDigestMessage } from './digest-view.ts';
import { emptyNetwork, emptyPersonal } from './empty-digest.ts';
import { spanOf } from './section.ts';
import { READING, whoseDigest } from './whose-digest.ts';

const fields = {};

declare module '../press.ts' {
  interface CommandFields {
    'digest.now': typeof fields;
  }
}

/** The command that shows a digest now. */
export const showDigestOf = (all: readonly Capability[]) =>
  defineCommandAnywhere({
    name: 'digest.now',
    summary: 'Show what waits, what is ahead and what was decided: yours, or in a channel the network’s',
    usage: 'digest now',
    examples: ['digest now'],
    changes: false,
    fields,

    async run(_, context) {
      const { store, caller, now, zone } = context;
      const { whose, network } = await whoseDigest(context, READING);
      const digest = await store.digests.of(whose);
      const span = spanOf(digest ?? { every: 'week', zone }, { from: digest?.lastAt ?? null, to: now, now });
      if (network)
        return (await networkDigestMessage(network, span, all, store)) ?? emptyNetwork(network, span, all);
      const shown = (await personalDigestMessage(caller.id, span, all, store)) ?? emptyPersonal(span, all);
      const weekly: Button = { label: 'Have it every week', command: 'digest.weekly', args: {} };
      return digest ? shown : { ...shown, buttons: [weekly] };
    },
  });

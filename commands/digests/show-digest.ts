import type { Capability } from '../capability.ts';
import { defineCommandAnywhere } from '../command.ts';
import { instantOf } from '../dates/dates.ts';
import { unasked } from '../field.ts';
import { day } from '../fields/fields.ts';
import type { Press } from '../press.ts';
import type { Button } from '../view.ts';
import { asPage, asPageField } from '../web/as-page.ts';
import { type Extent, networkDigestMessage, personalDigestMessage } from './digest-view.ts';
import { emptyNetwork, emptyPersonal } from './empty-digest.ts';
import { spanOf } from './section.ts';
import { READING, whoseDigest } from './whose-digest.ts';

const fields = { as: asPageField, since: unasked(day('Since')) };

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
    usage: 'digest now [as <as>]',
    examples: ['digest now', 'digest now as page'],
    changes: false,
    fields,

    async run({ as, since }, context) {
      const { store, caller, now, zone, publicUrl } = context;
      const { whose, network } = await whoseDigest(context, READING);
      const digest = await store.digests.of(whose);
      const from = since ? instantOf(since, '00:00', zone) : (digest?.lastAt ?? null);
      const span = spanOf(digest ?? { every: 'week', zone }, { from, to: now, now });
      const read = async (extent: Extent) =>
        network
          ? ((await networkDigestMessage(network, span, all, store, extent)) ??
            emptyNetwork(network, span, all))
          : ((await personalDigestMessage(caller.id, span, all, store, extent)) ?? emptyPersonal(span, all));
      if (as && publicUrl !== null) {
        const ask: Press = { command: 'digest.now', args: { as, ...(since && { since }) } };
        const title = network ? `Digest of ${network.name}` : 'Your digest';
        return asPage(ask, title, context, () => read('page'));
      }
      const shown = await read(as ? 'chat' : 'screen');
      const weekly: Button = { label: 'Have it every week', command: 'digest.weekly', args: {} };
      return digest || network ? shown : { ...shown, buttons: [...shown.buttons, weekly] };
    },
  });

import { undoOwnButton } from '../cards/undo-button.ts';
import { defineCommandAnywhere } from '../command.ts';
import type { Press } from '../press.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { againButton } from './weekly.ts';
import { whoseDigestToChange } from './whose-digest.ts';

const fields = {};

declare module '../press.ts' {
  interface CommandFields {
    'digest.off': typeof fields;
  }
}

export const stopDigest = defineCommandAnywhere({
  name: 'digest.off',
  summary: 'Stop the weekly digest',
  usage: 'digest off',
  examples: ['digest off'],
  fields,

  async run(_, context) {
    const { store } = context;
    const { whose, network } = await whoseDigestToChange(context);
    const digest = await store.digests.of(whose);
    const weekly: Press = { command: 'digest.weekly', args: {} };
    if (!digest) {
      throw new UserError(
        `No digest comes ${network ? 'to this channel' : 'to you'}. Begin one with digest weekly.`,
        { buttons: [{ label: 'Begin one', ...weekly }] },
      );
    }
    await store.digests.stop(digest);
    return message(
      network ? 'No digest comes to this channel any more.' : 'No digest comes to you any more.',
      ['See one at any time with digest now.'],
      [againButton(digest), ...(await undoOwnButton(digest, context))],
    );
  },
});

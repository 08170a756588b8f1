import { undoOwnButton } from '../cards/undo-button.ts';
import { defineCommandAnywhere } from '../command.ts';
import { message } from '../view.ts';
import { noDigest } from './no-digest.ts';
import { againButton } from './rhythm.ts';
import { whoseDigestToChange } from './whose-digest.ts';

const fields = {};

declare module '../press.ts' {
  interface CommandFields {
    'digest.off': typeof fields;
  }
}

export const stopDigest = defineCommandAnywhere({
  name: 'digest.off',
  summary: 'Stop the digest',
  usage: 'digest off',
  examples: ['digest off'],
  fields,

  async run(_, context) {
    const { store } = context;
    const { whose, network } = await whoseDigestToChange(context);
    const digest = await store.digests.of(whose);
    if (!digest) throw noDigest(network);
    await store.digests.stop(digest);
    return message(
      network ? 'No digest comes to this channel any more.' : 'No digest comes to you any more.',
      ['See one at any time with digest now.'],
      [againButton(digest), ...(await undoOwnButton(digest, context))],
    );
  },
});

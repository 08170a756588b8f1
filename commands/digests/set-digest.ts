import { undoOwnButton } from '../cards/undo-button.ts';
import { defineCommandAnywhere } from '../command.ts';
import { optional } from '../field.ts';
import { message } from '../view.ts';
import { timeField, weekdayField } from './digest-fields.ts';
import { againButton, isSameTime, nextDigest, sayNext, USUALLY } from './weekly.ts';
import { whoseDigestToChange } from './whose-digest.ts';

const fields = { weekday: optional(weekdayField), time: optional(timeField) };

declare module '../press.ts' {
  interface CommandFields {
    'digest.weekly': typeof fields;
  }
}

export const setDigest = defineCommandAnywhere({
  name: 'digest.weekly',
  summary: 'Have a digest come each week: to you, or in a channel to all',
  usage: 'digest weekly [on <weekday>] [at <time>]',
  examples: ['digest weekly', 'digest weekly on Monday at 8:30am'],
  form: { title: 'Have a weekly digest', submit: 'Save' },
  fields,

  async run({ weekday = USUALLY.weekday, time = USUALLY.time }, context) {
    const { store, now, zone } = context;
    const { whose, network } = await whoseDigestToChange(context);
    const when = { weekday, time, zone };
    const before = await store.digests.of(whose);
    const digest = await store.digests.set(whose, { ...when, nextAt: nextDigest(when, now) });
    const what = network ? `The digest of ${network.name} comes to this channel` : 'Your digest comes';
    return message(
      `${what} ${sayNext(digest)}.`,
      [
        'When that is a bank holiday it comes on the next working day, and when there is nothing to tell it does not come.',
      ],
      [
        { label: 'Show it now', command: 'digest.now', args: {} },
        { label: 'Stop it', command: 'digest.off', args: {} },
        ...(before && !isSameTime(before, digest) ? [againButton(before)] : []),
        ...(await undoOwnButton(digest, context)),
      ],
    );
  },
});

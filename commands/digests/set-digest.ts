import { type Digest, UNLESS_CHOSEN } from '../../storage/digests/digests.ts';
import type { Store } from '../../storage/store.ts';
import { undoOwnButton } from '../cards/undo-button.ts';
import { defineCommandAnywhere } from '../command.ts';
import type { RequestContext } from '../context.ts';
import { optional } from '../field.ts';
import { type Message, message } from '../view.ts';
import { firstWeekdayField, timeField, weekdayField } from './digest-fields.ts';
import { againButton, isSameTime, nextDigest, sayNext } from './rhythm.ts';
import { whoseDigestToChange } from './whose-digest.ts';

const weekly = { weekday: optional(weekdayField), time: optional(timeField) };
const monthly = { weekday: optional(firstWeekdayField), time: optional(timeField) };

declare module '../press.ts' {
  interface CommandFields {
    'digest.weekly': typeof weekly;
    'digest.monthly': typeof monthly;
  }
}

export const setWeeklyDigest = defineCommandAnywhere({
  name: 'digest.weekly',
  summary: 'Have a digest come each week: to you, or in a channel to all',
  usage: 'digest weekly [on <weekday>] [at <time>]',
  examples: ['digest weekly', 'digest weekly on Monday at 8:30am'],
  form: { title: 'Have a weekly digest', submit: 'Save' },
  fields: weekly,
  run: (values, context) => setDigest('week', values, context),
});

export const setMonthlyDigest = defineCommandAnywhere({
  name: 'digest.monthly',
  summary: 'Have a digest come once a month instead: to you, or in a channel to all',
  usage: 'digest monthly [on <weekday>] [at <time>]',
  examples: ['digest monthly', 'digest monthly on the first Thursday at 9am'],
  form: { title: 'Have a monthly digest', submit: 'Save' },
  fields: monthly,
  run: (values, context) => setDigest('month', values, context),
});

async function setDigest(
  every: Digest['every'],
  {
    weekday = UNLESS_CHOSEN.weekday,
    time = UNLESS_CHOSEN.time,
  }: { weekday?: number | undefined; time?: string | undefined },
  context: RequestContext<Store>,
): Promise<Message> {
  const { store, now, caller } = context;
  const { whose, network } = await whoseDigestToChange(context);
  const own = network ? null : await store.hours.of(caller.id);
  const zone = own?.zone ?? context.zone;
  const when = { every, weekday, time, zone, byDefault: false };
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
}

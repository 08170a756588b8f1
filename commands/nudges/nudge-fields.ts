import type { OutboxMessage } from '../../storage/outbox/outbox.ts';
import { isUuid } from '../../storage/rows/uuid.ts';
import type { Capability } from '../capability.ts';
import { dayOf } from '../dates/dates.ts';
import { dayLater, readLater } from '../dates/read-later.ts';
import { plain } from '../dates/read-words.ts';
import { wordsOf } from '../door/words-entered.ts';
import { type Field, optional, unasked } from '../field.ts';
import { choice, day } from '../fields/fields.ts';
import { WHEN } from '../fields/introductions.ts';
import { nameOrId } from '../fields/name-or-id.ts';
import { UserError } from '../user-error.ts';
import { allReminders } from './reminders-of.ts';
import type { Until } from './snooze-until.ts';

/** A record that people are reminded of. `ownerId` is set if it is one person's. */
export interface NudgedRecord {
  kind: string;
  id: string;
  ownerId?: string;
  reference: string;
}

/** The record that is meant, by its reference: of any kind that people are reminded of. */
export function recordFieldOf(
  all: readonly Capability[],
): Field<NudgedRecord, { kind: string; typed: string; parsed: unknown }, 'text'> {
  const kinds = allReminders(all).flatMap(([kind, { field }]) => (field?.reference ? [{ kind, field }] : []));
  const reference = new RegExp(kinds.map(({ field }) => field.reference?.source).join('|'), 'i');
  return {
    label: 'Record',
    input: 'text',
    required: true,
    hint: 'For example: A12',
    typed: 'word',
    reference,
    canonical: (typed) => typed,
    parse(raw, reading) {
      const typed = wordsOf(raw).trim();
      const found = kinds.find(({ field }) => field.reference?.test(typed));
      if (found) return { kind: found.kind, typed, parsed: found.field.parse(typed, reading) };
      throw new UserError(
        `“${typed.slice(0, 40)}” is nothing that I remind people of. Write it like A12, W1.2 or P3.`,
      );
    },
    async resolve({ kind, typed, parsed }, context) {
      const found = kinds.find((each) => each.kind === kind);
      if (!found) throw new Error(`no capability reminds people of a ${kind}`);
      const { id, ownerId } = await found.field.resolve(parsed as never, context);
      return { kind, id, ...(ownerId !== undefined && { ownerId }), reference: typed.toUpperCase() };
    },
  };
}

const messageId = unasked(nameOrId('Message'));

/** The message with reminders whose button was pressed. */
export const messageField: Field<OutboxMessage | undefined, string, 'text'> = {
  ...messageId,
  async resolve(id, { store, caller }) {
    const message = isUuid(id) ? await store.nudges.sentTo(caller.id, id) : null;
    if (message) return message;
    throw new UserError('These reminders are not yours, or are gone. Yours are listed with: nudge upcoming');
  },
};

const untilDay = day('Until');
const SESSION =
  /^(?:for |until |till )?(?:my |the )?next (?:session|half[ -]?day|time (?:i am|im) (?:in|at work))$/;

/** Until when something is put off: the next session of the person, or a day. */
export const untilField: Field<Until, Until, 'text'> = {
  label: 'Remind me again',
  input: 'text',
  required: true,
  hint: 'tomorrow, my next session, or a date',
  typed: 'phrase',
  proposes: () => 'tomorrow',
  introducedBy: WHEN,
  canonical: untilDay.canonical,
  parse(raw, reading) {
    const words = wordsOf(raw);
    if (SESSION.test(plain(words))) return 'session';
    const later = readLater(words);
    return later ? dayLater(dayOf(reading.now, reading.zone), later) : untilDay.parse(raw, reading);
  },
  inForm: (until, reading) =>
    until === 'session' ? 'my next session' : (untilDay.inForm?.(until, reading) ?? until),
  resolve: (until) => until,
};

/** The kinds of reminders that a person may stop, by what they are called. */
export const kindFieldOf = (all: readonly Capability[]) =>
  optional(
    choice(
      'Reminders of',
      Object.fromEntries(
        allReminders(all).flatMap(([, { called }]) => (called === undefined ? [] : [[called, called]])),
      ),
    ),
  );

/** The record, by its id, that a button is about. */
export const recordId = unasked({
  ...nameOrId('Record'),
  resolve(id: string): string {
    if (isUuid(id)) return id;
    throw new UserError('I do not know what that is about. What you stopped is listed with: me nudges');
  },
});

import type { Capability } from '../capability.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { mustBeAhead } from '../dates/ahead.ts';
import { addMonths, dayOf, formatDay, formatInstant } from '../dates/dates.ts';
import { optional } from '../field.ts';
import { UserError } from '../user-error.ts';
import { type Block, message, type Run, type Text } from '../view.ts';
import { messageField, recordFieldOf, untilField } from './nudge-fields.ts';
import { nudgesMeant } from './nudges-meant.ts';
import { againAt } from './snooze-until.ts';

/** For how many months something may be put off. */
const LONGEST = 12;

const fieldsOf = (all: readonly Capability[]) => ({
  record: optional(recordFieldOf(all)),
  until: untilField,
  message: messageField,
});

declare module '../press.ts' {
  interface CommandFields {
    'nudge.snooze': ReturnType<typeof fieldsOf>;
  }
}

/** The command by which somebody puts off what they were reminded of. */
export const snoozeNudgesOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'nudge.snooze',
    summary:
      'Put off what you were last reminded of, or a record of yours: until tomorrow, your next session or a day',
    usage: 'nudge snooze [<record>] until <until>',
    examples: ['nudge snooze A1 until Friday', 'nudge snooze until my next session'],
    form: { title: 'Put a reminder off', submit: 'Put off' },
    needs: 'read',
    isPrivate: true,
    fields: fieldsOf(all),
    whose: ({ record, message }) => record?.ownerId ?? message?.personId ?? null,

    async run({ record, until, message: pressed }, context) {
      const { store, caller, now, today, zone, network } = context;
      if (until !== 'session') {
        mustBeAhead(until, today, 'until');
        if (until > addMonths(today, LONGEST))
          throw new UserError('That is more than a year off. Please give an earlier day.', {
            field: 'until',
          });
      }
      const again = againAt(until, now, zone, await store.hours.of(caller.id));
      if (again <= now) throw new UserError('That is today. Please give a later day.', { field: 'until' });
      const waiting = await nudgesMeant({ record, pressed }, context, all);
      const [id] = await store.nudges.snooze(
        waiting.map(({ nudge }) => nudge),
        caller.id,
        again,
      );
      const day = dayOf(again, zone);
      const past = waiting.flatMap(({ reminder: { due, text } }) =>
        due && due >= today && due < day ? [{ due, text }] : [],
      );
      const [first, ...others] = waiting.map(({ reminder }) => reminder.text);
      return message(
        `You are reminded again on ${formatInstant(again, zone)}.`,
        [
          first !== undefined && others.length === 0
            ? first
            : `Until then you hear nothing of these ${waiting.length} things.`,
          ...past.map(
            ({ due, text }): Block => ({
              type: 'note',
              text: [
                `That is after its date, ${formatDay(due)}`,
                ...(others.length > 0 ? [': ', ...runsOf(text)] : ['.']),
              ],
            }),
          ),
        ],
        id === undefined ? [] : [undoButton(id, network.id)],
      );
    },
  });

const runsOf = (text: Text): Run[] => (typeof text === 'string' ? [text] : text);

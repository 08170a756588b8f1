import type { Capability } from '../capability.ts';
import { showCard } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { message } from '../view.ts';
import { freezeMinutes, mustBeUnconfirmed } from './freeze-minutes.ts';
import { meetingField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { minutesCard } from './minutes-card.ts';
import { howMany } from './redact.ts';

const fields = { meeting: meetingField };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.minutes.confirm': typeof fields;
  }
}

/**
 * The command that confirms minutes. They stay as they are from then on, even when the records they tell of
 * change.
 */
export const confirmMinutesOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'meeting.minutes.confirm',
    summary:
      'Confirm the minutes of a meeting as a true and accurate record: from then on nothing changes them',
    usage: 'meeting minutes confirm <meeting>',
    examples: ['meeting minutes confirm M1'],
    form: { title: 'Confirm minutes', submit: 'Confirm' },
    needs: 'convene',
    fields,

    async run({ meeting }, context) {
      await mustBeUnconfirmed(meeting, context);
      const confirming = { confirmedById: context.caller.id };
      const { hash, out, hasPlain } = await freezeMinutes(meeting, confirming, context, all);
      await showCard(minutesCard, meeting.id, context);
      const reference = meetingReference(meeting);
      return message(`The minutes of ${reference} are confirmed as a true and accurate record, and locked.`, [
        `Their fingerprint is ${hash}.`,
        ...(out > 0 ? [`The redacted version is kept with them. In it, ${howMany(out)}.`] : []),
        ...(hasPlain ? ['The version in plain English is kept with them.'] : []),
      ]);
    },
  });

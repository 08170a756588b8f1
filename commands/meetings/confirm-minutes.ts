import type { Capability } from '../capability.ts';
import { showCard } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { dayOf } from '../dates/dates.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { bare, hashOf, type KeyedMinutes } from './frozen-minutes.ts';
import { meetingField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { minutesCard } from './minutes-card.ts';
import { compileMinutes } from './minutes-document.ts';
import { mustBeHeld } from './minutes-status.ts';
import { readVersions } from './minutes-versions.ts';
import { readMinutes } from './read-minutes.ts';
import { howMany, linesOut, redact } from './redact.ts';

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
      const { store, caller, network, zone } = context;
      const reference = meetingReference(meeting);
      mustBeHeld(meeting, reference);
      await store.confirmedMinutes.lock(meeting.id);
      if (await store.confirmedMinutes.ofMeeting(meeting.id))
        throw new UserError(
          `The minutes of ${reference} are confirmed already, and stay as they are. To note a correction: meeting minutes correct ${reference}`,
        );
      const minutes = await readMinutes(meeting, context, all);
      const standings = await store.members.standings(network.id, dayOf(meeting.startsAt, zone));
      const full = compileMinutes(minutes, standings);
      const { isOut, plain } = await readVersions(minutes, context);
      const redacted = redact(full, isOut);
      const document = bare(full);
      const hash = hashOf(document);
      await store.confirmedMinutes.confirm({
        ...{ meetingId: meeting.id, confirmedById: caller.id },
        ...{ document: asKept(document), hash },
        ...{ redacted: asKept(redacted), redactedHash: hashOf(bare(redacted)) },
        ...{ plain: plain ? asKept(plain) : null, plainHash: plain && hashOf(bare(plain)) },
      });
      await showCard(minutesCard, meeting.id, context);
      const out = linesOut(full, isOut);
      return message(`The minutes of ${reference} are confirmed as a true and accurate record, and locked.`, [
        `Their fingerprint is ${hash}.`,
        ...(out > 0 ? [`The redacted version is kept with them. In it, ${howMany(out)}.`] : []),
        ...(plain ? ['The version in plain English is kept with them.'] : []),
      ]);
    },
  });

/** Minutes as the database keeps them. */
const asKept = (minutes: KeyedMinutes) => JSON.parse(JSON.stringify(minutes));

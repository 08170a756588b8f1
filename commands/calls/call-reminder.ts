import type { Expression, InterestCall } from '../../storage/calls/calls.ts';
import type { Remind, Reminder, Reminders } from '../parts/reminder.ts';
import type { Button } from '../view.ts';
import { callField } from './call-fields.ts';
import { callReference } from './call-reference.ts';
import { buttonsFor } from './call-view.ts';

const remindOfCalls: Remind = async (ids, personId, { store }) => {
  const found = await store.calls.withIds(ids);
  const networks = await store.networks.shown(found.map(({ networkId }) => networkId));
  const own = new Map((await store.calls.expressionsOf(personId, ids)).map((each) => [each.callId, each]));
  return new Map(
    found.map((call): [string, Reminder] => {
      const { id, networkId, title, status } = call;
      const mine = status === 'answered' ? own.get(id) : undefined;
      const waits = status === 'choosing' || mine !== undefined;
      return [
        id,
        {
          title: mine ? sayAnswer(call, mine) : sayWhatWaits(call),
          text: title,
          facts: [
            ...(mine?.because ? [{ label: 'Because', value: mine.because }] : []),
            { label: 'Network', value: networks.get(networkId)?.name ?? '' },
          ],
          isSettled: !waits,
          isInNoDigest: true,
          networkId,
          buttons: waits ? whatToDo(call, mine) : [],
        },
      ];
    }),
  );
};

/** Tells those who run a network that a call has closed, and everyone who was interested what came of it, once. */
export const callReminders: Reminders = {
  remind: remindOfCalls,
  called: 'calls',
  why: 'Those who run a network are told when a call has closed, and again a week later; whoever was interested is told whether they are selected.',
  field: callField,
};

function sayWhatWaits(call: InterestCall): string {
  const reference = callReference(call);
  return call.status === 'choosing'
    ? `${reference} has closed: choose, and answer everyone`
    : `${reference} is settled`;
}

function sayAnswer(call: InterestCall, { status }: Expression): string {
  const reference = callReference(call);
  if (status === 'notSelected') return `You were not selected for ${reference}. Thank you for your interest`;
  if (status === 'selected') return `You are selected for ${reference}`;
  return `You have signed up for ${reference}`;
}

function whatToDo(call: InterestCall, mine: Expression | undefined): Button[] {
  if (!mine) return buttonsFor(call);
  const [signUp] = buttonsFor(call);
  return mine.status === 'selected' && signUp ? [signUp] : [];
}

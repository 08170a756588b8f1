import type { NudgeSettings } from '../../storage/nudge-settings/nudge-settings.ts';
import type { NudgeInMessage } from '../../storage/outbox/nudge-reads.ts';
import type { NudgedKind } from '../../storage/tables.ts';
import type { Capability } from '../capability.ts';
import type { RenderContext } from '../cards/renderer.ts';
import type { Reminder, Reminders } from '../parts/reminder.ts';

/** A nudge, and what it says now. */
export interface Nudging {
  nudge: NudgeInMessage;
  reminder: Reminder;
}

/** What these nudges of one person say now, in the same order. Records that are gone are left out. */
export async function remindersOf(
  nudges: NudgeInMessage[],
  personId: string,
  context: RenderContext,
  all: readonly Capability[],
): Promise<Nudging[]> {
  const kinds = [...new Set(nudges.map(({ kind }) => kind))];
  const found = await Promise.all(
    kinds.map((kind) => {
      const its = nudges.filter((nudge) => nudge.kind === kind);
      const plannedAt = new Map(its.map((nudge) => [nudge.subjectId, nudge.plannedAt]));
      return remindersFor(kind, all).remind([...plannedAt.keys()], personId, { ...context, plannedAt });
    }),
  );
  const bySubject = new Map(found.flatMap((each) => [...each]));
  return nudges.flatMap((nudge) => {
    const reminder = bySubject.get(nudge.subjectId);
    if (!reminder) return [];
    return [{ nudge, reminder: nudge.isGiving ? asGiven(reminder) : { ...reminder, asGiven: undefined } }];
  });
}

/** A reminder of what has just been given to the person: by whom, why, and how to hand it back. */
const asGiven = (reminder: Reminder): Reminder =>
  reminder.asGiven
    ? {
        ...reminder,
        title: reminder.asGiven.title,
        facts: [...reminder.facts, ...reminder.asGiven.facts],
      }
    : reminder;

/** How people are reminded of a kind of record. Throws if no capability declares it: a bug in the code. */
export function remindersFor(kind: string, all: readonly Capability[]): Reminders {
  const found = allReminders(all).find(([name]) => name === kind);
  if (!found) throw new Error(`nothing says what people are reminded of by a nudge about a ${kind}`);
  return found[1];
}

/** The kind of record whose reminders are called so. */
export const kindCalled = (called: string | undefined, all: readonly Capability[]): string | undefined =>
  allReminders(all).find(([, how]) => called !== undefined && how.called === called)?.[0];

/** The kinds of record that somebody else may do instead. */
export const passedOn = (all: readonly Capability[]): NudgedKind[] =>
  allReminders(all).flatMap(([kind, { passesOn }]) => (passesOn ? [kind as NudgedKind] : []));

/** How people are reminded, by kind of record. */
export const allReminders = (all: readonly Capability[]): [kind: string, how: Reminders][] =>
  all.flatMap(({ reminders = {} }) => Object.entries(reminders));

/**
 * Whether it still has a point. Whoever has left a network is reminded of nothing in it, but told of what they are given;
 * so is whoever has stopped such reminders.
 */
export const isStillDue = (
  { nudge: { isGiving, kind, subjectId }, reminder: { isSettled, hasLeft = false } }: Nudging,
  settings: NudgeSettings | null,
): boolean =>
  !isSettled &&
  (isGiving ||
    !(hasLeft || settings?.stoppedKinds.includes(kind) || settings?.stoppedRecords.includes(subjectId)));

/** Those of these nudges of one person that still have a point, with what they say now. */
export async function stillDue(
  nudges: NudgeInMessage[],
  personId: string,
  context: RenderContext,
  all: readonly Capability[],
): Promise<Nudging[]> {
  const settings = await context.store.nudgeSettings.of(personId);
  return (await remindersOf(nudges, personId, context, all)).filter((each) => isStillDue(each, settings));
}

import type { Capability } from '../capability.ts';
import { handOverDue } from './hand-over-due.ts';
import { handoverReminders } from './handover-reminder.ts';
import { listHeld } from './list-held.ts';

/** What becomes of the things that somebody who leaves a network has in hand: every capability says which they are. */
export const handover = (all: readonly Capability[]) =>
  ({
    commands: [listHeld(all)],
    reminders: { member: handoverReminders(all) },
    due: { 'hand-over': handOverDue(all) },
  }) satisfies Capability;

import { dayOf, instantOf } from '../../commands/dates/dates.ts';
import { isWorkingDay, nextWorkingDay } from '../../commands/dates/working-days.ts';
import type { ActResult, ClockAct } from './trial.ts';

const LONDON = 'Europe/London';

/** The bot's clock, as the playground may read and move it. */
export interface TrialClock {
  now(): Date;
  /** Absent when the clock cannot be moved. Throws RangeError when the instant has passed. */
  moveClockTo?(to: Date): Promise<void> | void;
}

/** Moves the bot's clock forward. It reports as a sentence what keeps it from that. */
export async function actOnClock({ now, moveClockTo }: TrialClock, act: ClockAct): Promise<ActResult> {
  if (!moveClockTo) return { ok: false, error: 'This bot’s clock cannot be moved.' };
  try {
    await moveClockTo(act.type === 'clock.moveTo' ? new Date(act.to) : nextWorkingMorning(now()));
    return { ok: true };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, error: error.message };
    throw error;
  }
}

/** The first 9am in London after `now` on a working day. */
export function nextWorkingMorning(now: Date): Date {
  const today = dayOf(now, LONDON);
  const morning = instantOf(today, '09:00', LONDON);
  return isWorkingDay(today) && now < morning ? morning : instantOf(nextWorkingDay(today), '09:00', LONDON);
}

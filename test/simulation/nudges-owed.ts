import { addDays, type Day, dayOf, instantOf } from '../../commands/dates/dates.ts';
import { ZONE } from './bot.ts';
import type { ModelAction, ModelPoll } from './model-records.ts';

/** A reminder that is owed to somebody about a record, on one morning. */
export interface Owed {
  kind: 'action' | 'poll';
  number: number;
  person: string;
  slot: string;
  dueAt: Date;
  /** Its record changed so soon after it fell due that it may or may not have been sent. */
  isInDoubt: boolean;
}

/** All reminders owed, computed from the records' history. */
export interface NudgesOwed {
  planAction(number: number, action: ModelAction, at: Date): void;
  planPoll(number: number, poll: ModelPoll, voters: string[], at: Date): void;
  /** Removes the reminders still planned about a record: to this person, or with null to everyone. */
  settle(kind: Owed['kind'], number: number, person: string | null): void;
  all(): Owed[];
  /** Sets the time. Reminders that fell due before are not affected by later changes. */
  at(now: Date): void;
}

/** How long after it fell due a reminder may still be unsent, in milliseconds. */
const ON_ITS_WAY_MS = 10 * 60_000;
/** How long before its commit a request may have read the clock, in milliseconds. */
const BEGUN_BEFORE_MS = 60_000;
const HOUR = '09:00';

/** Computes reminders independently of the bot's calendar: no story contains a bank holiday. */
export function createNudgesOwed(): NudgesOwed {
  let owed: Owed[] = [];
  let now = new Date(0);
  const takeBack = (isIt: (each: Owed) => boolean) => {
    owed = owed.filter((each) => !isIt(each) || each.dueAt <= now);
    for (const each of owed)
      if (isIt(each) && now.getTime() - each.dueAt.getTime() < ON_ITS_WAY_MS) each.isInDoubt = true;
  };
  const add = (planned: Omit<Owed, 'isInDoubt'>[], at: Date, isOneOf = false) => {
    for (const each of planned) {
      const isThere = owed.some(
        ({ kind, number, person, slot }) =>
          kind === each.kind && number === each.number && person === each.person && slot === each.slot,
      );
      if (isThere || each.dueAt.getTime() <= at.getTime() - BEGUN_BEFORE_MS) continue;
      owed.push({ ...each, isInDoubt: isOneOf || each.dueAt <= at });
    }
  };

  return {
    at(time) {
      now = time;
    },
    planAction(number, { owner, due, status }, at) {
      takeBack((each) => each.kind === 'action' && each.number === number);
      if (due === null || status !== 'open') return;
      const lastDay = workingFrom(due, -1);
      const usual = workingDays(due, 1);
      const isPast = instantOf(usual, HOUR, ZONE) <= at;
      const overdue = isPast ? workingDays(dayOf(at, ZONE), 1) : usual;
      const days = [workingDays(lastDay, -2), lastDay, overdue];
      const of = { kind: 'action' as const, number, person: owner };
      add(
        days.map((day) => ({ ...of, slot: `${due} ${day}`, dueAt: instantOf(day, HOUR, ZONE) })),
        at,
      );
    },
    planPoll(number, { closesAt }, voters, at) {
      const lastDay = dayOf(closesAt, ZONE);
      const days = [workingDays(lastDay, -1), ...(isWorking(lastDay) ? [lastDay] : [])];
      // The bot plans one reminder: for the first of the days that was ahead when the request read the clock.
      const begun = new Date(at.getTime() - BEGUN_BEFORE_MS);
      const ahead = days
        .map((day) => ({ day, dueAt: instantOf(day, HOUR, ZONE) }))
        .filter(({ dueAt }) => dueAt > begun);
      const certain = ahead.findIndex(({ dueAt }) => dueAt > at);
      const possible = ahead
        .slice(0, certain === -1 ? ahead.length : certain + 1)
        .filter(({ dueAt }) => dueAt < closesAt);
      for (const { day, dueAt } of possible)
        add(
          voters.map((person) => ({ kind: 'poll', number, person, slot: day, dueAt })),
          at,
          possible.length > 1,
        );
    },
    settle(kind, number, person) {
      takeBack(
        (each) => each.kind === kind && each.number === number && (person === null || each.person === person),
      );
    },
    all: () => owed,
  };
}

const isWorking = (day: Day): boolean => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

/** The day itself or, if it is no working day, the next one in that direction. */
function workingFrom(day: Day, step: 1 | -1): Day {
  return isWorking(day) ? day : workingFrom(addDays(day, step), step);
}

/** The day `count` working days later, or earlier if negative. */
function workingDays(day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1;
  return count === 0 ? day : workingDays(workingFrom(addDays(day, step), step), count - step);
}

import {
  addDays,
  clockTimeOf,
  type Day,
  dayOf,
  instantOf,
  weekdayOf,
} from '../../../commands/dates/dates.ts';

const ZONE = 'Europe/London';
/** England's bank holidays in 2027, as gov.uk lists them. */
const HOLIDAYS = new Set([
  ...[
    '2027-01-01',
    '2027-03-26',
    '2027-03-29',
    '2027-05-03',
    '2027-05-31',
    '2027-08-30',
    '2027-12-27',
    '2027-12-28',
  ],
]);

/** What is left out of the model on purpose, to see that a bot without that rule would be found out. */
export interface Fault {
  worksOnHolidays?: true;
  neverAway?: true;
  allHalfDays?: true;
  forgetsMoves?: true;
  remindsOfDone?: true;
  remindsFormerOwners?: true;
  noSnooze?: true;
  neverStops?: true;
  noOverdue?: true;
  noGiving?: true;
}

interface Person {
  /** "Tuesday 0" for Tuesday morning; null if they have said nothing. */
  halves: Set<string> | null;
  away: [Day, Day] | null;
  isStopped: boolean;
}

interface Action {
  owner: string;
  due: Day;
  isDone: boolean;
}

interface Planned {
  person: string;
  action: number;
  slot: string;
  /** When it was to come, and when it is looked at next. */
  wantedAt: Date;
  at: Date;
  plannedAt: Date;
  is: 'rule' | 'giving' | 'snooze';
  isPutOff: boolean;
}

/** One message: to whom, when, and about which actions. */
export interface Sent {
  person: string;
  at: string;
  actions: number[];
}

/** Which messages people must get, worked out the simple way. */
export function createNudgeModel(start: Date, fault: Fault = {}) {
  let now = start;
  const people: Record<string, Person> = {};
  for (const name of ['cat', 'dev']) people[name] = { halves: null, away: null, isStopped: false };
  const actions: Action[] = [];
  const sent: Sent[] = [];
  const said = new Set<string>();
  const snoozes: Planned[] = [];
  let planned: Planned[] = [];

  const isWorking = (day: Day) => weekdayOf(day) < 5 && (fault.worksOnHolidays || !HOLIDAYS.has(day));
  const step = (day: Day, by: 1 | -1): Day => {
    const next = addDays(day, by);
    return isWorking(next) ? next : step(next, by);
  };
  const morning = (day: Day) => instantOf(day, '09:00', ZONE);
  const of = (name: string): Person => people[name] ?? { halves: null, away: null, isStopped: false };

  /** When they are next at work, from an instant on. */
  function whenAtWork(name: string, from: Date): Date {
    const { halves, away } = of(name);
    for (let day = dayOf(from, ZONE); ; day = addDays(day, 1)) {
      if (!isWorking(day)) continue;
      if (away && !fault.neverAway && away[0] <= day && day <= away[1]) continue;
      for (const [half, begins, ends, at] of [
        [0, '07:00', '13:00', '09:00'],
        [1, '13:00', '19:00', '13:00'],
      ] as const) {
        if (halves && !fault.allHalfDays && !halves.has(`${weekdayOf(day)} ${half}`)) continue;
        if (day > dayOf(from, ZONE)) return instantOf(day, at, ZONE);
        const time = clockTimeOf(from, ZONE);
        if (time >= ends) continue;
        return time >= begins ? from : instantOf(day, at, ZONE);
      }
    }
  }

  function plan(one: Omit<Planned, 'at' | 'plannedAt' | 'isPutOff'>): Planned | undefined {
    const key = `${one.person} ${one.action} ${one.slot}`;
    if (one.wantedAt <= now || said.has(key) || planned.some((each) => keyOf(each) === key)) return undefined;
    const made = { ...one, at: one.wantedAt, plannedAt: now, isPutOff: false };
    planned.push(made);
    return made;
  }
  const keyOf = ({ person, action, slot }: Planned) => `${person} ${action} ${slot}`;

  /** The nudges of an action as it is now take the place of those that were planned. */
  function replan(action: number): void {
    const { owner, due, isDone } = actionOf(action);
    const isKept = (each: Planned) =>
      each.action !== action ||
      each.is !== 'rule' ||
      fault.forgetsMoves ||
      (fault.remindsFormerOwners && each.person !== owner);
    planned = planned.filter(isKept);
    if ((isDone && !fault.remindsOfDone) || !(owner in people)) return;
    const last = isWorking(due) ? due : step(due, -1);
    const ahead = step(step(last, -1), -1);
    const after = step(due, 1);
    const overdue = morning(after) > now ? after : step(dayOf(now, ZONE), 1);
    for (const day of fault.noOverdue ? [ahead, last] : [ahead, last, overdue])
      plan({ person: owner, action, slot: `${due} ${day}`, wantedAt: morning(day), is: 'rule' });
  }

  function give(action: number, to: string, by: string): void {
    actionOf(action).owner = to;
    replan(action);
    if (to === by || fault.noGiving || !(to in people)) return;
    const soon = new Date(Math.ceil((now.getTime() + 1) / 300_000) * 300_000);
    const wantedAt = usually(soon);
    plan({ person: to, action, slot: `given ${now.toISOString()}`, wantedAt, is: 'giving' });
  }

  /** When somebody of whom nothing is known is at work. */
  const usually = (from: Date) => whenAtWork('nobody', from);

  function actionOf(number: number): Action {
    const found = actions[number - 1];
    if (!found) throw new Error(`there is no action ${number}`);
    return found;
  }

  const givesWay = (each: Planned, at: Date): boolean =>
    !fault.noSnooze &&
    each.is !== 'giving' &&
    snoozes.some(
      (other) =>
        other !== each &&
        other.person === each.person &&
        other.action === each.action &&
        (each.is === 'snooze'
          ? other.plannedAt > each.plannedAt
          : other.wantedAt > each.wantedAt && (other.plannedAt < each.wantedAt || other.wantedAt > at)),
    );

  function hasPoint(each: Planned, at: Date): boolean {
    const { owner, isDone } = actionOf(each.action);
    if (isDone && !fault.remindsOfDone) return false;
    if (owner !== each.person && !fault.remindsFormerOwners) return false;
    if (each.is !== 'giving' && of(each.person).isStopped && !fault.neverStops) return false;
    return !givesWay(each, at);
  }

  /** Everything that falls due until then, one instant after the other. */
  function until(to: Date): void {
    for (;;) {
      const next = planned.filter(({ at }) => at <= to).sort((a, b) => a.at.getTime() - b.at.getTime())[0];
      if (!next) break;
      const at = next.at > now ? next.at : now;
      now = at;
      const theirs = planned.filter((each) => each.person === next.person && each.at <= at);
      const when = whenAtWork(next.person, at);
      if (when > at) {
        for (const each of theirs) Object.assign(each, { at: when, isPutOff: true });
        continue;
      }
      planned = planned.filter((each) => !theirs.includes(each));
      for (const each of theirs) said.add(keyOf(each));
      const told = new Set(theirs.filter((each) => hasPoint(each, at)).map(({ action }) => action));
      if (told.size > 0)
        sent.push({ person: next.person, at: at.toISOString(), actions: [...told].sort((a, b) => a - b) });
    }
    now = to;
  }

  /** What was put off is looked at again, as they are at work at other times now. */
  function lookAgain(name: string): void {
    for (const each of planned)
      if (each.person === name && each.isPutOff) Object.assign(each, { at: now, isPutOff: false });
    until(now);
  }

  return {
    actions,
    people,
    sent,
    actionOf,
    until,
    add(owner: string, due: Day, by: string) {
      actions.push({ owner, due, isDone: false });
      give(actions.length, owner, by);
    },
    move(action: number, due: Day) {
      if (actionOf(action).due === due) return;
      actionOf(action).due = due;
      replan(action);
    },
    done(action: number, isDone: boolean) {
      actionOf(action).isDone = isDone;
      replan(action);
    },
    give,
    snooze(person: string, action: number, day: Day) {
      const wantedAt = whenAtWork(person, morning(day));
      const slot = `snooze ${wantedAt.toISOString()}`;
      const made = plan({ person, action, slot, wantedAt, is: 'snooze' });
      if (made) snoozes.push(made);
    },
    works(name: string, halves: Set<string> | null) {
      of(name).halves = halves;
      lookAgain(name);
    },
    away(name: string, away: [Day, Day] | null) {
      of(name).away = away;
      lookAgain(name);
    },
    stops(name: string, isStopped: boolean) {
      of(name).isStopped = isStopped;
      lookAgain(name);
    },
  };
}

export type NudgeModel = ReturnType<typeof createNudgeModel>;

import type { Expression, InterestCall } from '../../storage/calls/calls.ts';
import type { Person } from '../../storage/people/people.ts';
import type { Reads } from '../../storage/store.ts';
import { nameOf } from '../cards/shown.ts';
import { formatInstant } from '../dates/dates.ts';
import { UserError } from '../user-error.ts';
import { callReference } from './call-reference.ts';

/** How many of those who are interested in a call stand where; whoever is active has signed up, and was selected. */
export interface Uptake {
  interested: number;
  selected: number;
  signedUp: number;
  active: number;
}

/** Those who were selected, whatever they have made of it since. */
export const SELECTED: Expression['status'][] = ['selected', 'signedUp', 'active'];

/** What came of calls, by their ids. */
export async function uptakeOf(ids: string[], store: Reads): Promise<Map<string, Uptake>> {
  const counted = await store.calls.counted(ids);
  const among = (id: string, statuses?: Expression['status'][]): number =>
    counted
      .filter(({ callId, status }) => callId === id && (!statuses || statuses.includes(status)))
      .reduce((sum, { count }) => sum + count, 0);
  return new Map(
    ids.map((id) => [
      id,
      {
        interested: among(id),
        selected: among(id, SELECTED),
        signedUp: among(id, ['signedUp', 'active']),
        active: among(id, ['active']),
      },
    ]),
  );
}

/** "12 interested, 3 selected, 2 signed up, 1 active"; only what has been come to. */
export function sayUptake({ status }: InterestCall, uptake: Uptake | undefined): string {
  const { interested = 0, selected = 0, signedUp = 0, active = 0 } = uptake ?? {};
  const before = `${interested} interested`;
  if (status === 'open') return before;
  if (status === 'choosing') return `${before}, ${selected} selected so far`;
  return `${before}, ${selected} selected, ${signedUp} signed up, ${active} active`;
}

/** Refuses to take an interest in a call that has closed. */
export function mustBeOpenFor(call: InterestCall, { now, zone }: { now: Date; zone: string }): void {
  if (call.status === 'open' && call.closesAt > now) return;
  throw new UserError(`${callReference(call)} closed on ${formatInstant(call.closesAt, zone)}.`, {
    field: 'call',
  });
}

/** Refuses what may be done only until everyone was answered. */
export function mustNotBeAnswered(call: InterestCall): void {
  if (call.status !== 'answered') return;
  throw new UserError(`Everyone was told about ${callReference(call)} already.`, {
    field: 'call',
  });
}

/** Refuses what may be done only once everyone was answered. */
export function mustBeAnswered(call: InterestCall): void {
  if (call.status === 'answered') return;
  const reference = callReference(call);
  throw new UserError(`Nobody was answered yet. Do that first: call answer ${reference}`, { field: 'call' });
}

/** Somebody's interest in a call. Throws `UserError` if they have none. */
export async function mustBeInterested(
  call: InterestCall,
  person: Person,
  { calls }: Pick<Reads, 'calls'>,
): Promise<Expression> {
  const [found] = await calls.expressionsOf(person.id, [call.id]);
  if (found) return found;
  throw new UserError(`${nameOf(person)} has not said that they are interested in ${callReference(call)}.`, {
    field: 'person',
  });
}

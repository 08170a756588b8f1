import type { AgendaItem, Meeting, TimeInHand } from '../../storage/meetings/meetings.ts';
import type { Reads } from '../../storage/store.ts';
import { formatDuration, formatTime } from '../dates/dates.ts';
import type { Fact } from '../view.ts';

const MINUTE_MS = 60_000;

/** For how many minutes each item has been in hand; items that were never reached are left out. */
export type ItemTimes = ReadonlyMap<string, number>;

/**
 * Adds up how long each item was in hand until `until`, from what was in hand from when. An item that is gone back to goes on
 * from where it was.
 */
export function itemTimes(inHand: TimeInHand[], until: Date): ItemTimes {
  const taken = new Map<string, number>();
  inHand.forEach(({ at, itemId, isRunning }, index) => {
    if (itemId === null || !isRunning) return;
    const to = Math.min(until.getTime(), (inHand[index + 1]?.at ?? until).getTime());
    taken.set(itemId, (taken.get(itemId) ?? 0) + Math.max(0, to - at.getTime()));
  });
  return new Map([...taken].map(([id, ms]) => [id, Math.round(ms / MINUTE_MS)]));
}

/** The times of a meeting’s items; null if no time was planned for any of them, or it is not held item by item yet. */
export async function readItemTimes(
  { id, startedAt, endedAt, closesAt }: Meeting,
  agenda: AgendaItem[],
  { minutes }: Reads,
  now: Date,
): Promise<ItemTimes | null> {
  if (startedAt === null || closesAt !== null || agenda.every(({ length }) => length === null)) return null;
  return itemTimes(await minutes.inHand(id), endedAt ?? now);
}

/**
 * By how many minutes the items had so far took more time than was planned for them; less than none if they took less. Time
 * that is left for an item that goes on or comes again is not saved yet.
 */
export function overSoFar(agenda: AgendaItem[], times: ItemTimes, inHandId: string | null): number {
  return agenda.reduce((over, { id, length, parked }) => {
    const taken = times.get(id);
    if (taken === undefined || length === null) return over;
    const isToGoOn = id === inHandId || parked === 'waiting';
    return over + (isToGoOn ? Math.max(0, taken - length) : taken - length);
  }, 0);
}

/**
 * The time of the item in hand, and how the meeting stands: "15 minutes used by 2:25pm, of 20 minutes planned; 5 minutes left, until 2:30pm. The
 * meeting is 10 minutes over so far." It says when that was so, because a card is not drawn again as time goes by.
 */
export function timeFact(
  meeting: Meeting,
  agenda: AgendaItem[],
  times: ItemTimes | null,
  { now, zone }: { now: Date; zone: string },
): Fact[] {
  if (times === null || meeting.status !== 'running') return [];
  const item = agenda.find(({ id }) => id === meeting.itemId);
  const over = overSoFar(agenda, times, meeting.itemId);
  const said = [
    ...(item ? [ofItem(item.length, times.get(item.id) ?? 0, { now, zone })] : []),
    ...(over === 0
      ? []
      : [`The meeting is ${formatDuration(Math.abs(over))} ${over > 0 ? 'over' : 'ahead'} so far`]),
  ];
  return said.length === 0 ? [] : [{ label: 'Time', value: `${said.join('. ')}.` }];
}

function ofItem(planned: number | null, taken: number, { now, zone }: { now: Date; zone: string }): string {
  const at = formatTime(now, zone);
  const used = `${formatDuration(taken)} used by ${at}`;
  if (planned === null) return `${used}; no time was planned for this item`;
  if (taken > planned)
    return `${used}, ${formatDuration(taken - planned)} more than the ${formatDuration(planned)} planned`;
  const left = planned - taken;
  if (left === 0) return `${used}, all that was planned`;
  const until = formatTime(new Date(now.getTime() + left * MINUTE_MS), zone);
  return taken === 0
    ? `${formatDuration(planned)} planned, until ${until}`
    : `${used}, of ${formatDuration(planned)} planned; ${formatDuration(left)} left, until ${until}`;
}

/** What minutes say of the time of an item: "Time: 25 minutes, of 20 minutes planned."; undefined if it was in hand for no time at all. */
export function timeInMinutes({ id, length }: AgendaItem, times: ItemTimes | null): string | undefined {
  const taken = times?.get(id);
  if (!taken) return undefined;
  const planned = length === null ? '' : `, of ${formatDuration(length)} planned`;
  return `Time: ${formatDuration(taken)}${planned}.`;
}

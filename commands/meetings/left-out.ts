import type { MinutesCorrection } from '../../storage/meetings/meetings.ts';
import type { Reads } from '../../storage/store.ts';
import type { Minutes } from './minutes-view.ts';

/** A record that minutes tell of, and the agenda items under which it was recorded. */
interface ToldInMinutes {
  id: string;
  under: string[];
}

/**
 * The ids of what is confidential in minutes: what was marked so, here or in the minutes of another meeting, and all that was recorded
 * under an item that was. `kept` are the ids of records that confirmed minutes tell of.
 */
export async function readLeftOut(
  minutes: Minutes,
  corrections: MinutesCorrection[],
  kept: ReadonlySet<string>,
  { minutesVersions }: Pick<Reads, 'minutesVersions'>,
): Promise<Set<string>> {
  const told = [
    ...allTold(minutes, corrections),
    ...[...kept].map((id): ToldInMinutes => ({ id, under: [] })),
  ];
  const [marked, items] = await Promise.all([
    minutesVersions.marked([...new Set(told.map(({ id }) => id))]),
    minutesVersions.confidentialItems([...new Set(told.flatMap(({ under }) => under))]),
  ]);
  const isUnder = ({ under }: ToldInMinutes) => under.some((id) => items.has(id));
  return new Set([...marked, ...items, ...told.filter(isUnder).map(({ id }) => id)]);
}

const allTold = (
  { agenda, notes, recorded, interests, arising: { matters } }: Minutes,
  corrections: MinutesCorrection[],
): ToldInMinutes[] => [
  ...agenda.map(({ id }) => ({ id, under: [id] })),
  ...[...notes, ...interests, ...matters].map(({ id, itemId }) => ({ id, under: ids(itemId) })),
  ...recorded.map(({ id, itemId, madeUnder }) => ({ id, under: [...ids(itemId), ...ids(madeUnder)] })),
  ...corrections.map(({ id }) => ({ id, under: [] })),
];

const ids = (id: string | null | undefined): string[] => (id == null ? [] : [id]);

import type { WriteContext } from '../rows/store-context.ts';
import { UNLESS_CHOSEN } from './digests.ts';

/**
 * Begins the weekly digest of members who never had one: it comes first in the week after, in their own time zone or that of
 * the network that they have been in for longest. Whoever stopped theirs is left in peace.
 */
export function beginDigests(
  {
    tx,
    now,
    newId,
    beginsDigests,
    unawaited,
  }: Pick<WriteContext, 'tx' | 'now' | 'newId' | 'beginsDigests' | 'unawaited'>,
  personIds: string[],
): void {
  if (!beginsDigests || personIds.length === 0) return;
  const { weekday, time } = UNLESS_CHOSEN;
  const ids = personIds.map(() => newId());
  unawaited(tx.$executeRaw`
    INSERT INTO digests (id, person_id, weekday, time, zone, next_at, by_default)
    SELECT DISTINCT ON (m.person_id) given.id, m.person_id, ${weekday}, ${time}, coalesce(h.zone, n.zone),
      (date_trunc('week', ${now}::timestamptz AT TIME ZONE coalesce(h.zone, n.zone)) + make_interval(days => 7 + ${weekday}) + ${time}::interval)
        AT TIME ZONE coalesce(h.zone, n.zone), true
    FROM unnest(${ids}::uuid[], ${personIds}::uuid[]) AS given (id, person_id)
    JOIN members m ON m.person_id = given.person_id AND m.status = 'active'
    JOIN networks n ON n.id = m.network_id
    LEFT JOIN hours h ON h.person_id = m.person_id
    ORDER BY m.person_id, m.joined_at, m.id
    ON CONFLICT (person_id) DO NOTHING`);
}

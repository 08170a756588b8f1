import type { Changed, Known } from '../../storage/bulk-members.ts';
import type { Member } from '../../storage/members.ts';
import type { Day } from '../dates/dates.ts';
import { belongs } from '../members/membership.ts';
import type { Identified, Making } from './identify.ts';
import type { Placed } from './place-lines.ts';
import { groupBy, isOver } from './seats-of-lines.ts';

/**
 * Which memberships begin, begin again or end on another day, each by the first line that speaks of it. A line whose term
 * has gone by makes nobody a member again; someone new it makes one whose membership has ended.
 */
export function membersOfLines(
  identified: Identified[],
  known: Known,
  making: Making & { today: Day },
): Map<Placed, Changed<Member>> {
  const changed = new Map<Placed, Changed<Member>>();
  const members = new Map(known.members.map((each) => [`${each.networkId} ${each.personId}`, each]));
  const groups = groupBy(identified, ({ line, someone }) => `${line.network.id} ${someone.after.id}`);
  for (const [key, group] of groups) {
    const [first] = group;
    if (!first) continue;
    const before = members.get(key) ?? null;
    const fresh = newMember(first, making);
    const change = changeOf(
      before,
      group.map(({ line }) => line),
      making,
    );
    if (change)
      changed.set(first.line, {
        before,
        after: { ...(before ?? fresh), ...change, version: (before?.version ?? 0) + 1 },
      });
  }
  return changed;
}

const newMember = ({ line, someone }: Identified, { newId, now }: Making): Member => ({
  ...{ id: newId(), networkId: line.network.id, personId: someone.after.id, joinedAt: now, version: 0 },
  ...{ status: 'active', until: null, because: null },
});

/** What becomes different about a membership of which these lines speak; undefined where nothing does. */
function changeOf(
  before: Member | null,
  lines: Placed[],
  { today, now }: Making & { today: Day },
): Partial<Member> | undefined {
  const until = lines.find(({ said }) => !said.role && said.until !== undefined)?.said.until ?? null;
  if (before && until !== null && before.until === until) return undefined;
  const isCurrent = lines.some(({ said }) => !isOver({ until: said.until ?? null }, today));
  if (!isCurrent) {
    const last = lines.map(({ said }) => said.until ?? '').reduce((a, b) => (a > b ? a : b));
    if (!before) return { status: 'ended', until: last };
    return belongs(before, today) && until !== null ? { until } : undefined;
  }
  if (!belongs(before, today)) return { status: 'active', until, because: null, joinedAt: now };
  return until === null ? undefined : { until };
}

import type { Changed, Known } from '../../storage/members/bulk-members.ts';
import type { Member, Particulars } from '../../storage/members/members.ts';
import { NOTHING_SAID } from '../../storage/members/nothing-said.ts';
import type { Day } from '../dates/dates.ts';
import type { LineFault } from '../files/fault.ts';
import { groupBy } from '../files/group-by.ts';
import { belongs } from '../members/index.ts';
import { asItStands } from './as-it-stands.ts';
import type { CellsSaid } from './columns.ts';
import type { Identified, PeopleMaking } from './identify.ts';
import type { PlacedLine } from './place-lines.ts';
import { isOver } from './seats-of-lines.ts';

/** What changes about memberships, by the first line that speaks of each. */
export interface Membered {
  changed: Map<PlacedLine, Changed<Member>>;
  faults: LineFault[];
}

/**
 * Finds which memberships begin, begin again or end on another day, and what their members bring. A line
 * whose term has passed does not make anybody a member again; for somebody new it records a membership that
 * has ended.
 */
export function membersOfLines(
  identified: Identified[],
  known: Known,
  making: PeopleMaking & { today: Day },
): Membered {
  const faults: LineFault[] = [];
  const changed = new Map<PlacedLine, Changed<Member>>();
  const members = new Map(known.members.map((each) => [`${each.networkId} ${each.personId}`, each]));
  const groups = groupBy(identified, ({ line, someone }) => `${line.network.id} ${someone.after.id}`);
  for (const [key, group] of groups) {
    const [first] = group;
    if (!first) continue;
    const before = members.get(key) ?? null;
    const lines = group.map(({ line }) => line);
    faults.push(...saidOtherwise(lines));
    const member = before ?? newMember(first, making);
    const change = changeOf(before, lines, making);
    // Whoever gets a last day is asked to hand over what is theirs; whoever comes back no more.
    const handOver = change?.until !== undefined && {
      handOverAt: change.until && before ? making.now : null,
    };
    const after = { ...member, ...change, ...handOver, ...asItStands(member, broughtBy(lines)) };
    if (!before || !isSame(before, after))
      changed.set(first.line, { before, after: { ...after, version: member.version + 1 } });
  }
  return { changed, faults };
}

const newMember = ({ line, someone }: Identified, { newId, now }: PeopleMaking): Member => ({
  ...{ id: newId(), networkId: line.network.id, personId: someone.after.id, joinedAt: now, version: 0 },
  ...{ status: 'active', ...NOTHING_SAID },
});

const isSame = (a: Member, b: Member): boolean =>
  (Object.keys(a) as (keyof Member)[]).every((key) => a[key] === b[key]);

const BROUGHT = ['profession', 'clinician', 'skills'] as const;

/** What the member brings, according to these lines. The first line that says something counts. */
function broughtBy(lines: PlacedLine[]): Partial<Particulars> {
  const first = <Key extends keyof CellsSaid>(key: Key) =>
    lines.find(({ said }) => said[key] !== undefined)?.said[key];
  const [profession, isClinician, skills] = [first('profession'), first('clinician'), first('skills')];
  return {
    ...(profession !== undefined && { profession }),
    ...(isClinician !== undefined && { isClinician }),
    ...(skills !== undefined && { skills }),
  };
}

/** Faults for lines that contradict an earlier line about what the member brings. */
const saidOtherwise = (lines: PlacedLine[]): LineFault[] =>
  BROUGHT.flatMap((key) => {
    const [first, ...rest] = lines.filter(({ said }) => said[key] !== undefined);
    const others = rest.filter(({ said }) => said[key] !== first?.said[key]);
    return others.map(({ fault }) =>
      fault(key, `Line ${first?.line} says something else of the same person.`),
    );
  });

/** What these lines change about a membership; undefined if nothing. */
function changeOf(
  before: Member | null,
  lines: PlacedLine[],
  { today, now }: PeopleMaking & { today: Day },
): Partial<Member> | undefined {
  const until = lines.find(({ said }) => !said.role && said.until !== undefined)?.said.until ?? null;
  if (before && until !== null && before.until === until) return undefined;
  const isCurrent = lines.some(({ said }) => !isOver({ until: said.until ?? null }, today));
  if (!isCurrent) {
    const last = lines.map(({ said }) => said.until ?? '').reduce((a, b) => (a > b ? a : b));
    if (!before) return { status: 'ended', until: last };
    return belongs(before, today) && until !== null ? { until } : undefined;
  }
  if (!belongs(before, today))
    return { status: 'active', until, because: null, leftChannel: false, joinedAt: now };
  return until === null ? undefined : { until };
}

import type { FieldReading } from '../field.ts';
import { groupOf, type Invocation } from '../invocation.ts';
import type { Asked } from './read-asked.ts';

/** Who is in the groups that stand where a person is asked for; undefined if there are no such groups. */
export async function groupsNamed(
  { raw, faults, typed }: Asked,
  { membersOf }: Invocation,
): Promise<FieldReading['groups']> {
  const named = typed ? Object.keys(faults).flatMap((field) => [raw[field]].flat()) : [];
  const groups = new Map<string, Awaited<ReturnType<typeof membersOf>>>();
  for (const each of new Set(named)) {
    const group = typeof each === 'string' ? groupOf(each) : undefined;
    if (group?.id) groups.set(String(each), await membersOf(group.id));
  }
  const told = [...groups].flatMap(([key, members]) => (members ? [[key, members] as const] : []));
  return told.length > 0 ? new Map(told) : undefined;
}

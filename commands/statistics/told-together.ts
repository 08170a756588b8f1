/** Of groups of fewer people than this nothing is told. */
export const FEWEST_TOLD = 5;

/** What decides of which groups something may be told. */
interface ToldWhen<Group> {
  /** How many of a group count, by which the smallest is found. */
  sizeOf(group: Group): number;
  isTold(group: Group): boolean;
  together(groups: Group[]): Group;
  /** How many groups there are at most. */
  most: number;
}

/**
 * Puts together what may not be told of, with as many of the smallest others as it takes; and what would be too many. So each
 * person is in one group, and there is nothing that could be worked out by taking away
 * (docs/adr/0040-small-groups-are-put-together.md).
 */
export function toldTogether<Group>(
  groups: readonly Group[],
  { sizeOf, isTold, together, most }: ToldWhen<Group>,
): Group[] {
  const bySize = groups.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  const told = bySize.filter(isTold);
  const rest = bySize.filter((group) => !isTold(group));
  while (told.length > 0 && (told.length + 1 > most || (rest.length > 0 && !isTold(together(rest)))))
    rest.push(...told.splice(0, 1));
  return rest.length > 0 ? [...told, together(rest)] : told;
}

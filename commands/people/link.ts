/** How long a code is valid, in minutes. */
export const CODE_MINUTES = 10;

export const minutesAfter = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

/** "2 memberships and 1 attendance": the duplicates dropped when two people were merged; empty if there were none. */
export function sayWhatGaveWay(gaveWay: string[]): string {
  const kinds = [...new Set(gaveWay)].map((what) => {
    const count = gaveWay.filter((each) => each === what).length;
    return `${count} ${what}${count === 1 ? '' : 's'}`;
  });
  const last = kinds.pop() ?? '';
  return kinds.length > 0 ? `${kinds.join(', ')} and ${last}` : last;
}

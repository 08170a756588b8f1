/**
 * Where a function that falls from above zero to below it is zero: to within half of `within`, or as exactly as a number
 * can say.
 */
export function where(
  falling: (x: number) => number,
  { from, to, within = 0 }: { from: number; to: number; within?: number },
): number {
  const middle = from + (to - from) / 2;
  if (to - from < within || middle <= from || middle >= to) return middle;
  const half = falling(middle) > 0 ? { from: middle, to } : { from, to: middle };
  return where(falling, { ...half, within });
}

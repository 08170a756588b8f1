/**
 * No connection became free, or a transaction did not end, within its time limit. It has the error code that
 * Prisma uses for that.
 */
export class Late extends Error {
  override readonly name = 'Late';
  readonly code = 'P2028';
}

/** A connection was not free, or a transaction not done, in the time that there was for it; with the code that Prisma gives it. */
export class Late extends Error {
  override readonly name = 'Late';
  readonly code = 'P2028';
}

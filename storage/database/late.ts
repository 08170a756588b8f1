/** No connection was free, or a transaction was not done, within its time limit. Has the code that Prisma uses for that. */
export class Late extends Error {
  override readonly name = 'Late';
  readonly code = 'P2028';
}

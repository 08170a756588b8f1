import { type Network, Prisma } from '../generated/client.ts';
import { joinedAs } from '../rows/joined-row.ts';

/** Networks in statements of our own, as `n`. */
export const networkRows = joinedAs<Network>('n', Prisma.NetworkScalarFieldEnum, [
  'kind',
  'profession',
  'status',
]);

import { commitTo, leafOf } from '../../storage/audit/leaves.ts';
import type { PrismaClient } from '../../storage/generated/client.ts';

/**
 * Where the audit is not what its commitments say, though nobody was erased from it; or where the log of a network has a gap.
 */
export async function auditFaults(prisma: Pick<PrismaClient, 'change' | 'auditLog'>): Promise<string[]> {
  const changes = await prisma.change.findMany({ orderBy: { logIndex: 'asc' } });
  const altered = changes.filter(
    (change) => change.salt !== null && commitTo(change.salt, change) !== change.commitment,
  );
  const logs = await prisma.auditLog.findMany();
  const gaps = logs.filter(({ id, size }) => {
    const placed = changes.filter(({ networkId, logIndex }) => networkId === id && logIndex !== null);
    return placed.length !== size || placed.some(({ logIndex }, at) => logIndex !== at);
  });
  return [
    ...altered.map(({ id, command }) => `change ${id}, by ${command}, no longer says what was recorded`),
    ...gaps.map(({ id }) => `the log of ${id} has a gap`),
  ];
}

/** The leaves of a network's log, in order, as the rows have them. */
export async function leavesOf(prisma: Pick<PrismaClient, 'change'>, networkId: string): Promise<Buffer[]> {
  const placed = await prisma.change.findMany({
    where: { networkId, logIndex: { not: null } },
    orderBy: { logIndex: 'asc' },
  });
  return placed.map((change) => leafOf({ ...change, networkId, commitment: change.commitment ?? '' }));
}

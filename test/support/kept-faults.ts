import type { PrismaClient } from '../../storage/generated/client.ts';
import { auditFaults } from './audit-faults.ts';
import { listingFaults } from './listing-faults.ts';

/** Throws if the database keeps of members, or in its audit, what is not so. */
export async function mustBeKeptRight(prisma: PrismaClient): Promise<void> {
  const [fault] = [...(await listingFaults(prisma)), ...(await auditFaults(prisma))];
  if (fault) throw new Error(`The database keeps what is not so: ${fault}`);
}

import type { Prisma } from '../generated/client.ts';
import type { ReadTransaction } from '../rows/transaction.ts';

/**
 * The stored record, with the ids of people replaced by those of the people whom they were linked into since.
 */
export async function namingThoseLinked(
  tx: ReadTransaction,
  record: Prisma.JsonValue,
): Promise<Prisma.JsonValue> {
  let text = JSON.stringify(record);
  for (;;) {
    const links = await tx.personLink.findMany({
      where: { fromId: { in: text.match(UUID) ?? [] }, unlinkedAt: null },
      select: { fromId: true, intoId: true },
    });
    if (links.length === 0) return JSON.parse(text) as Prisma.JsonValue;
    for (const { fromId, intoId } of links) text = text.replaceAll(fromId, intoId);
  }
}

const UUID = /(?<=")[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=")/g;

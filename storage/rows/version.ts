/** Someone else changed the record between our reading and our writing; the whole request may be tried again. */
export class Conflict extends Error {
  override name = 'Conflict';
}

interface Versioned {
  updateMany(change: { where: { id: string; version: number }; data: object }): Promise<{ count: number }>;
}

/** Writes `change` to a record that is still at the version we read, and raises the version; throws `Conflict` otherwise. */
export async function updateVersion(
  table: unknown,
  record: { id: string; version: number },
  change: object,
): Promise<void> {
  const { id, version } = record;
  const { count } = await (table as Versioned).updateMany({
    where: { id, version },
    data: { ...change, version: version + 1 },
  });
  if (count === 0) throw new Conflict(`${id} is no longer at version ${version}`);
}

import { Conflict } from './version.ts';

/** A table whose records have versions. */
export interface Versioned {
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

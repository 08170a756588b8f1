import { lockOrganisationNames, lockRecords } from '../rows/lock-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import type { Organisation, OrganisationName } from './organisations.ts';

type Context = WriteContext<'organisation' | 'organisationName' | 'seat'>;

/**
 * Merges `from` into `into`, which gets its seats, its names in networks, and the organisations that were
 * merged into it earlier. So one step always leads from a merged organisation to the one in the directory.
 * Resolves to the number of seats. Each change is audited separately, so that all can be undone.
 */
export async function mergeOrganisations(
  context: Context,
  from: Organisation,
  into: Organisation,
): Promise<number> {
  const { tx } = context;
  const { update } = versionedWrites(context, 'organisation', tx.organisation, {
    toRow: (row: Organisation) => row,
  });
  await lockOrganisationNames(tx);
  await lockRecords(tx, 'organisations', [from, into]);
  await update(from, { mergedIntoId: into.id });
  for (const before of await tx.organisation.findMany({ where: { mergedIntoId: from.id } }))
    await update(before, { mergedIntoId: into.id });
  await moveNames(context, from, into);
  return moveSeats(context, from, into);
}

async function moveSeats({ tx, audit }: Context, from: Organisation, into: Organisation): Promise<number> {
  const seats = await tx.seat.findMany({ where: { organisationId: from.id } });
  await tx.seat.updateMany({
    where: { organisationId: from.id },
    data: { organisationId: into.id, version: { increment: 1 } },
  });
  for (const seat of seats)
    audit('seat', seat.id, seat, { ...seat, organisationId: into.id, version: seat.version + 1 });
  return seats.filter(({ withdrawn }) => !withdrawn).length;
}

/** Moves the names that networks have for `from`. A network with an own name for `into` keeps that one. */
async function moveNames(context: Context, from: Organisation, into: Organisation): Promise<void> {
  const { tx } = context;
  const { update } = versionedWrites(context, 'organisationName', tx.organisationName, {
    toRow: (row: OrganisationName) => row,
  });
  const has = await tx.organisationName.findMany({ where: { organisationId: into.id } });
  const theirs = await tx.organisationName.findMany({ where: { organisationId: from.id, withdrawn: false } });
  for (const before of theirs) {
    if (has.some(({ networkId }) => networkId === before.networkId)) continue;
    await update(before, { organisationId: into.id });
  }
}

import { lockOrganisationNames, lockRecords } from '../rows/lock-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import type { Organisation, OrganisationName } from './organisations.ts';

type Context = WriteContext<'organisation' | 'organisationName' | 'seat'>;

/**
 * Makes `from` one with `into`, which gets its seats, what networks call it, and whatever was merged into it before: one step
 * always leads there. Returns how many seats. Each change is told by itself, so that all can be taken back.
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

/** A network that calls both by names of its own goes on calling `into` by the one it has for that. */
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

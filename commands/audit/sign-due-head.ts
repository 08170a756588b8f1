import { commitTo, leafOf, newSalt } from '../../storage/audit/leaves.ts';
import type { AuditLog, Change } from '../../storage/audit/logs.ts';
import { addDays, instantOf, weekdayOf } from '../dates/dates.ts';
import type { DueContext, WhenDue } from '../parts/when-due.ts';
import { grown, rootOf, type Tree } from '../sealing/merkle.ts';
import { originOf, toCheckpoint, toNote } from '../sealing/signed-note.ts';

/** So many changes are given a place in one transaction; where there are more, they follow shortly. */
const MOST = 1000;
const SHORTLY_MS = 1000;

/**
 * Gives the changes of a network their places in its log, after all that have one, and signs its head once all have. Only this
 * does so, and it holds the network meanwhile: a change that comes later, or was not seen, gets a later place, and none gets one
 * before a head that was signed.
 */
export const signDueHead: WhenDue = {
  command: 'audit.show',
  record: 'log',

  async networkOf(id, now, store) {
    const log = await store.auditLogs.get(id);
    return log && log.nextAt <= now ? id : undefined;
  },

  async run(id, context) {
    const { store, now } = context;
    const log = await store.auditLogs.get(id);
    if (!log || log.nextAt > now) return;
    const changes = await store.auditLogs.withoutPlace(id, MOST);
    const placed = changes.map(committed);
    const tree: Tree = placed.reduce<Tree>(
      (before, change) => grown(before, leafOf({ ...change, networkId: id })),
      log,
    );
    const isWhole = changes.length < MOST;
    const nextAt = isWhole ? nextSigning(context) : new Date(now.getTime() + SHORTLY_MS);
    await store.auditLogs.grow(log, placed, { size: tree.size, frontier: [...tree.frontier], nextAt });
    if (isWhole) await signHead({ ...log, ...tree }, context);
  },
};

/** The change as its leaf has it. One that an older version recorded is committed to as it stands now. */
function committed(change: Change) {
  const { commitment } = change;
  if (commitment !== null) return { ...change, commitment };
  const salt = newSalt();
  return { ...change, personThen: change.personId, salt, commitment: commitTo(salt, change) };
}

async function signHead(
  { id, ...tree }: Pick<AuditLog, 'id'> & Tree,
  { store, sealing }: DueContext,
): Promise<void> {
  const last = await store.auditLogs.head(id);
  if (tree.size === (last?.size ?? 0)) return;
  const head = { size: tree.size, root: rootOf(tree) };
  const { signing, check } = sealing;
  const note = toNote(originOf(id), toCheckpoint(originOf(id), head), signing);
  await store.auditLogs.addHead({ networkId: id, ...head, note, publicKey: signing.publicKey }, check);
}

/** Early next Monday, so that the digests of the week tell it. */
function nextSigning({ today, zone }: DueContext): Date {
  return instantOf(addDays(today, 7 - weekdayOf(today)), '03:00', zone);
}

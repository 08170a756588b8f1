import type { RequestContext } from '../context.ts';
import type { Button } from '../view.ts';

/** For how long a person can undo what they did, in minutes. */
export const UNDO_MINUTES = 10;

/** The button that undoes the caller's last change of a record. For a record of no network, `network` is one of the caller's. */
export const undoButton = (recordId: string, network?: string): Button => ({
  label: 'Undo',
  command: 'undo',
  args: { record: recordId, ...(network !== undefined && { network }) },
});

/** The same, on a card, while the record's creation can still be undone. */
export function undoButtonUntilLate({ id, createdAt }: { id: string; createdAt: Date }, now: Date): Button[] {
  const until = createdAt.getTime() + UNDO_MINUTES * 60_000;
  return now.getTime() < until ? [{ ...undoButton(id), until }] : [];
}

/** The button that undoes a change of a record of the caller's own; none for somebody who belongs to no network, because undo is about one. */
export async function undoOwnButton(
  { id }: { id: string },
  { caller, network, store, today }: RequestContext,
): Promise<Button[]> {
  const [one] = network ? [network] : await store.networks.ofPerson(caller.id, today, 1);
  return one ? [undoButton(id, one.id)] : [];
}

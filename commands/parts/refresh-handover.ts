import type { Store } from '../../storage/store.ts';

/**
 * Edits what was said of the things that a leaver still holds, once one of them has another owner or is done. `before` is
 * the thing as it was, or as it is again after an undo.
 */
export async function refreshHandover(
  before: { networkId: string; ownerId: string },
  { members, messages }: Store,
): Promise<void> {
  const member = await members.get(before.networkId, before.ownerId);
  if (member?.until) await messages.refresh(member.id);
}

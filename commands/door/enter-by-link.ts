import type { Conversation } from '../../storage/networks/conversations.ts';
import type { Scene } from '../../storage/networks/scene.ts';
import type { Account } from '../../storage/people/people.ts';
import type { Reads } from '../../storage/store.ts';
import type { LinkFollowed } from '../invocation.ts';
import { LinkStopped, leadsNowhere } from '../web/link-stopped.ts';

/**
 * The scene of a link that is followed: who was given it, and where. To follow one is no sign of life, so nothing is kept of
 * it, and nobody becomes known by it. Throws `LinkStopped`, or `UserError` if either is gone.
 */
export async function enterByLink<S extends Scene>(
  scene: S,
  { accountId, kind, round, sharedId }: LinkFollowed,
  { stoppedLinks, sharedPages }: Pick<Reads, 'stoppedLinks' | 'sharedPages'>,
): Promise<S & { account: Account; conversation: Conversation }> {
  const { account, conversation } = scene;
  if (!account || account.id !== accountId || account.isClosed || !conversation) throw leadsNowhere();
  if ((await stoppedLinks.times(accountId, kind)) !== round) throw new LinkStopped();
  if (sharedId !== undefined && (await sharedPages.get(sharedId))?.status !== 'open') throw new LinkStopped();
  return { ...scene, account, conversation };
}

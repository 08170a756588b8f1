import type { Storage } from '../../storage/store.ts';
import type { AccountRef, Dispatch, Place } from '../invocation.ts';
import type { Sealing } from '../sealing/sealing.ts';
import { UserError } from '../user-error.ts';
import { type Message, message } from '../view.ts';
import { type FollowLink, unasked } from './follow-link.ts';
import { openLink, type WebLink } from './web-link.ts';

/** A link to a page of ours that somebody posts, and the channel in which all would see what is said of it, if that is unasked. */
export interface LinkPosted {
  url: string;
  caller: AccountRef;
  channel: Pick<Place, 'platform' | 'tenant' | 'address'> | null;
}

/**
 * What a link to a page is about: the page's headline, and whose it is. Null if whoever posts it may not read that page
 * themselves, if the link shows nothing any more, or if the channel is not one of the page's network.
 */
export type PreviewLink = (posted: LinkPosted) => Promise<Message | null>;

interface Previewing {
  followLink: FollowLink;
  dispatch: Dispatch;
  storage: Storage;
  sealing: Sealing;
  /** Where browsers reach the bot; null if they do not. */
  publicUrl: string | null;
  now(): Date;
  newId(): string;
}

/** Creates what says of links what they are about. It changes nothing, and makes nobody known. */
export function createPreviewLink(given: Previewing): PreviewLink {
  const { followLink, sealing, publicUrl } = given;
  return async ({ url, caller, channel }) => {
    const folder = publicUrl === null ? undefined : `${publicUrl}/pages/`;
    if (folder === undefined || !url.startsWith(folder)) return null;
    const sealed = url.slice(folder.length);
    const link = openLink('page', sealed, sealing);
    if (!link) return null;
    const networkId = await networkOf(link, given);
    if (networkId === null || (channel && (await networkIn(channel, caller, given)) !== networkId))
      return null;
    const theirs = await followLink('page', sealed);
    if (!('shown' in theirs)) return null;
    const own = await readAs(caller, link, given);
    if (own?.title !== theirs.shown.title) return null;
    const { name } = await given.storage.reading({ now: given.now() }).networks.get(networkId);
    return message(own.title, [{ type: 'note', text: `${name}. It opens as a page in your browser.` }]);
  };
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The network that a link is about: the one it names, or that of the channel it was given in. */
async function networkOf({ asked, place, caller }: WebLink, given: Previewing): Promise<string | null> {
  const { network } = asked.args;
  if (typeof network === 'string') {
    const isId = UUID.test(network);
    const found = await given.storage.reading({ now: given.now() }).networks.shown([isId ? network : null]);
    return found.has(network) ? network : null;
  }
  return place.kind === 'direct' ? null : networkIn(place, caller, given);
}

async function networkIn(
  place: Pick<Place, 'platform' | 'tenant' | 'address'>,
  caller: AccountRef,
  { storage, now }: Previewing,
): Promise<string | null> {
  const { network } = await storage.scene({ caller, place, requestId: '', now: now() });
  return network?.id ?? null;
}

/** The page as this person may read it; null if they may not, or are not known. */
async function readAs(caller: AccountRef, link: WebLink, given: Previewing): Promise<Message | null> {
  const { dispatch, storage, now, newId } = given;
  const { asked, place, until, isAnsweredAlone } = link;
  const { account } = await storage.scene({ caller, place, requestId: '', now: now() });
  if (!account) return null;
  const round = await storage.reading({ now: now() }).stoppedLinks.times(account.id, 'page');
  try {
    const view = await dispatch({
      ...{ asked, caller, place, requestId: `preview:${newId()}` },
      ...(isAnsweredAlone && { isAnsweredAlone }),
      follows: { kind: 'page', accountId: account.id, round, until: until === null ? null : new Date(until) },
      ...{ lookUp: unasked, fetchFile: unasked, membersOf: async () => undefined },
    });
    return view.kind === 'message' && view.isPage ? { ...view, buttons: [] } : null;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

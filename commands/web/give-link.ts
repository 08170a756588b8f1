import type { RequestContext } from '../context.ts';
import type { Press } from '../press.ts';
import { UserError } from '../user-error.ts';
import { sealLink, type WebLink, type WebLinkKind } from './web-link.ts';

/** The folder of the addresses of each kind, and how they end. */
const ADDRESSES: Record<WebLinkKind, { folder: string; ending: string }> = {
  page: { folder: 'pages', ending: '' },
  calendar: { folder: 'calendar', ending: '.ics' },
};

/**
 * The address at which what a command answers can be read in a browser: by the caller, as they ask it here, for as long as
 * they may; `sharedId` is that of the page that they share with a network by it. Throws `UserError` if the bot has no address that browsers reach.
 */
export async function giveLink(
  kind: WebLinkKind,
  { command, args }: Press,
  until: Date | null,
  context: RequestContext,
  sharedId?: string,
): Promise<string> {
  const { publicUrl, caller, place, isAnsweredAlone, store, sealing } = context;
  const [account] = caller.accounts;
  if (publicUrl === null) throw new UserError(NO_ADDRESS);
  if (!account) throw new Error('the caller of a request has no account');
  const link: WebLink = {
    asked: { command, args },
    caller: { platform: account.platform, tenant: account.tenant, id: account.userId },
    place: { platform: place.platform, tenant: place.tenant, address: place.address, kind: place.kind },
    ...{ isAnsweredAlone, accountId: caller.accountId },
    round: await store.stoppedLinks.times(caller.accountId, kind),
    until: until?.getTime() ?? null,
    ...(sharedId !== undefined && { sharedId }),
  };
  const { folder, ending } = ADDRESSES[kind];
  return `${publicUrl}/${folder}/${sealLink(kind, link, sealing)}${ending}`;
}

const NO_ADDRESS =
  'I have no address that a browser can reach, so I cannot give you a link. Ask whoever runs Convenor to give me one: the guide to operating it says how.';

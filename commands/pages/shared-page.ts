import type { SharedPage, SharedPageKind } from '../../storage/web-links/web-links.ts';
import type { NetworkContext } from '../context.ts';
import { number } from '../fields/fields.ts';
import { UserError } from '../user-error.ts';

/** What is shared, as forms and lists say it. */
export const SHARED: Record<SharedPageKind, string> = {
  agenda: 'Agenda and papers',
  minutes: 'Minutes',
  redacted: 'Redacted minutes',
  plain: 'Minutes in plain English',
};

/** What is written so that it may be shown beyond the network. */
export const isForAll = (kind: SharedPageKind): boolean => kind === 'redacted' || kind === 'plain';

export const sharedPageField = number('Which link, by its number in page links', { min: 1, max: 999_999 });

/** The page of this number that is shared with the network. */
export async function sharedPageAt(at: number, { store, network }: NetworkContext): Promise<SharedPage> {
  const page = await store.sharedPages.byNumber(network.id, at);
  if (page) return page;
  throw new UserError('No link for the network has that number, or it was withdrawn. See: page links', {
    field: 'link',
  });
}

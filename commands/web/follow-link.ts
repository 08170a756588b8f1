import type { Dispatch } from '../invocation.ts';
import type { Sealing } from '../sealing/sealing.ts';
import { UserError } from '../user-error.ts';
import type { Message } from '../view.ts';
import { LinkStopped } from './link-stopped.ts';
import { openLink, type WebLinkKind } from './web-link.ts';

/**
 * What a link shows, or why it shows nothing: it is none of ours, its time is over, it was stopped, whoever was given it may
 * not read this (any more), or it is our own fault.
 */
export type Followed = { shown: Message } | { not: WhyNot };
export type WhyNot = 'unknown' | 'over' | 'stopped' | 'refused' | 'failed';

/** Follows the link in the last part of an address, under the id of the HTTP request. */
export type FollowLink = (kind: WebLinkKind, sealed: string, httpRequest?: string) => Promise<Followed>;

interface Following {
  dispatch: Dispatch;
  sealing: Sealing;
  now(): Date;
  newId(): string;
}

/** Creates what follows links: each asks again what it was given for, through `dispatch`, as whoever was given it. */
export const createFollowLink =
  ({ dispatch, sealing, now, newId }: Following): FollowLink =>
  async (kind, sealed, httpRequest) => {
    const link = openLink(kind, sealed, sealing);
    if (!link) return { not: 'unknown' };
    const { accountId, round, until, isAnsweredAlone, sharedId, ...asking } = link;
    if (until !== null && now().getTime() > until) return { not: 'over' };
    try {
      const view = await dispatch({
        ...asking,
        ...{ requestId: `link:${newId()}`, httpRequest },
        ...(isAnsweredAlone && { isAnsweredAlone }),
        follows: { kind, accountId, round, until: until === null ? null : new Date(until), sharedId },
        ...{ lookUp: unasked, fetchFile: unasked, membersOf: async () => undefined },
      });
      return view.kind === 'message' && view.isPage ? { shown: view } : { not: 'failed' };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { not: error instanceof LinkStopped ? 'stopped' : 'refused' };
    }
  };

/** Nobody is asked on a platform, as nobody is there. */
export async function unasked(): Promise<never> {
  throw new UserError('A link asks nothing of a platform.');
}

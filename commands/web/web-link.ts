import { z } from 'zod';
import type { WebLinkKind } from '../../storage/web-links/web-links.ts';
import { type Sealing, Unopenable } from '../sealing/sealing.ts';

export type { WebLinkKind } from '../../storage/web-links/web-links.ts';

/**
 * What a link asks whenever it is followed, as who and in which place. `round` is how often its account had stopped such links
 * when it was given, and `until` the last instant at which it holds; null if it holds until it is stopped.
 */
const shape = z.object({
  asked: z.object({ command: z.string(), args: z.record(z.string(), z.unknown()) }),
  caller: z.object({ platform: z.enum(['slack', 'teams']), tenant: z.string(), id: z.string() }),
  place: z.object({
    platform: z.enum(['slack', 'teams']),
    tenant: z.string(),
    address: z.string(),
    kind: z.enum(['channel', 'direct']),
  }),
  isAnsweredAlone: z.boolean(),
  accountId: z.string(),
  round: z.number(),
  until: z.number().nullable(),
  /** The page that is shared with a network, if it is a link to one. */
  sharedId: z.string().exactOptional(),
});
export type WebLink = z.infer<typeof shape>;

/** Longer addresses than this are none of ours. */
const LONGEST = 4000;

/** A link as the last part of an address: sealed, so that it cannot be changed and says nothing of whose it is. */
export const sealLink = (kind: WebLinkKind, link: WebLink, sealing: Sealing): string =>
  Buffer.from(sealing.seal(JSON.stringify(link), boundTo(kind))).toString('base64url');

/** The link in the last part of an address; undefined unless it was sealed here, as a link of this kind. */
export function openLink(kind: WebLinkKind, sealed: string, sealing: Sealing): WebLink | undefined {
  if (sealed.length > LONGEST) return undefined;
  try {
    const opened: unknown = JSON.parse(sealing.open(Buffer.from(sealed, 'base64url'), boundTo(kind)));
    return shape.safeParse(opened).data;
  } catch (error) {
    if (error instanceof Unopenable) return undefined;
    throw error;
  }
}

const boundTo = (kind: WebLinkKind): string => `a link to a ${kind}`;

import { z } from 'zod';
import { HttpError } from '../http-body.ts';
import { opaqueId, readJson, words } from '../payload.ts';

const text = words.nullish();
const idOrNone = z.union([z.literal(''), opaqueId]).nullish();
const Account = z.object({ id: opaqueId, name: text, aadObjectId: idOrNone });
/** Attachments and entities are of many kinds; what we read of some is looked at where it is read. */
const others = z.array(z.unknown()).nullish();

/** What we read of an activity, of whatever kind. The platform leaves out or nulls nearly any of it. */
const ActivityShape = z.object({
  type: words.min(1),
  id: idOrNone,
  name: text,
  text,
  channelId: text,
  serviceUrl: text,
  timestamp: text,
  replyToId: idOrNone,
  from: Account.nullish(),
  recipient: Account.nullish(),
  conversation: z
    .object({
      id: opaqueId,
      conversationType: text,
      isGroup: z.boolean().nullish(),
      tenantId: idOrNone,
    })
    .nullish(),
  channelData: z.object({ tenant: z.object({ id: idOrNone }).nullish(), eventType: text }).nullish(),
  entities: others,
  attachments: others,
  membersAdded: z.array(z.object({ id: opaqueId })).nullish(),
  value: z.unknown().optional(),
});

export type IncomingActivity = z.infer<typeof ActivityShape>;

/** The activity in a request's body. Throws HttpError 400 for anything that is not one. */
export function parseActivity(body: string): IncomingActivity {
  const read = ActivityShape.safeParse(readJson(body));
  if (!read.success) throw new HttpError(400, 'The body is not an activity.');
  return read.data;
}

const Mention = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: opaqueId, name: text, type: text }),
  text,
});

/** One `<at>…</at>`: whom it names and, where the client sent it, the tag as it stands in the text. */
export interface Mentioned {
  id: string;
  name: string;
  tag: string | undefined;
  /** A tag, a team or a channel rather than a person. */
  isGroup?: boolean;
}

const GROUPS = new Set(['tag', 'team', 'channel', 'everyone']);

export function mentionsIn(activity: IncomingActivity): Mentioned[] {
  return (activity.entities ?? []).flatMap((entity) => {
    const { data } = Mention.safeParse(entity);
    if (!data) return [];
    const { id, name, type } = data.mentioned;
    return [{ id, name: name ?? '', tag: data.text ?? undefined, isGroup: GROUPS.has(type ?? '') }];
  });
}

const Html = z.object({ contentType: z.literal('text/html'), content: z.string() });

/** What was typed as the client wrote it: with its links, lists and emoji, where it sends these too. */
export const writtenIn = ({ text, attachments }: Pick<IncomingActivity, 'text' | 'attachments'>): Written => {
  const html = (attachments ?? []).flatMap((each) => Html.safeParse(each).data?.content ?? [])[0];
  return html === undefined || html.trim() === '' ? { text: text ?? '' } : { html };
};

/** Words with some markup in them, or a piece of HTML, in which a line’s end is but a space. */
export type Written = { text: string } | { html: string };

/** The directory an activity comes from. */
export function tenantOf({ channelData, conversation }: FromTenant): string | undefined {
  const id = channelData?.tenant?.id ?? conversation?.tenantId;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

interface FromTenant {
  channelData?: { tenant?: { id?: unknown } | null | undefined } | null | undefined;
  conversation?: { tenantId?: unknown } | null | undefined;
}

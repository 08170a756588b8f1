import { z } from 'zod';
import { HttpError } from '../http-body.ts';
import { opaqueId, readJson, words } from '../payload.ts';

const text = words.nullish();
const idOrNone = z.union([z.literal(''), opaqueId]).nullish();
const Account = z.object({ id: opaqueId, name: text, aadObjectId: idOrNone });
/** Attachments or entities, which are of many kinds; each is validated where it is read. */
const others = z.array(z.unknown()).nullish();

/** The fields we read of any activity. Teams omits or nulls nearly all of them at times. */
const ActivityShape = z.object({
  type: words.min(1),
  id: idOrNone,
  replyToId: idOrNone,
  name: text,
  text,
  channelId: text,
  serviceUrl: text,
  action: text,
  topicName: text,
  timestamp: text,
  from: Account.nullish(),
  /** `isTargeted` is set on what was written to the bot alone in a conversation that others read. */
  recipient: Account.extend({ isTargeted: z.boolean().nullish().catch(null) }).nullish(),
  conversation: z
    .object({
      id: opaqueId,
      conversationType: text,
      isGroup: z.boolean().nullish(),
      tenantId: idOrNone,
    })
    .nullish(),
  channelData: z
    .object({
      tenant: z.object({ id: idOrNone }).nullish(),
      eventType: text,
      team: z.object({ id: idOrNone, name: text }).nullish(),
      channel: z.object({ id: idOrNone, name: text }).nullish(),
    })
    .nullish(),
  entities: others,
  attachments: others,
  membersAdded: z.array(Account).nullish(),
  membersRemoved: z.array(Account).nullish(),
  value: z.unknown().optional(),
});

export type IncomingActivity = z.infer<typeof ActivityShape>;

/** Parses the activity in a request's body. Throws HttpError 400 if it is none. */
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

/** A mention: whom it names and, if the client sent it, its `<at>…</at>` tag exactly as in the text. */
export interface Mentioned {
  id: string;
  name: string;
  tag: string | undefined;
  /** The mention is of a tag, a team or a channel, not of a person. */
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

/** What the person typed, as HTML with links, lists and emoji if the client sent that, otherwise as text. */
export const writtenIn = ({ text, attachments }: Pick<IncomingActivity, 'text' | 'attachments'>): Written => {
  const html = (attachments ?? []).flatMap((each) => Html.safeParse(each).data?.content ?? [])[0];
  return html === undefined || html.trim() === '' ? { text: text ?? '' } : { html };
};

const Download = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  content: z.object({ downloadUrl: words }),
});

/** The addresses of the files that the person sent. */
export const filesIn = ({ attachments }: Pick<IncomingActivity, 'attachments'>): string[] =>
  (attachments ?? []).flatMap((each) => Download.safeParse(each).data?.content.downloadUrl ?? []);

/** Text with some markup in it, or HTML, in which a line break is only a space. */
export type Written = { text: string } | { html: string };

/** The id of the directory (tenant) an activity comes from. */
export function tenantOf({ channelData, conversation }: FromTenant): string | undefined {
  const id = channelData?.tenant?.id ?? conversation?.tenantId;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** The id of the team that a channel belongs to; undefined in a chat. */
export const teamOf = ({ channelData }: IncomingActivity): string | undefined =>
  channelData?.team?.id || undefined;

interface FromTenant {
  channelData?: { tenant?: { id?: unknown } | null | undefined } | null | undefined;
  conversation?: { tenantId?: unknown } | null | undefined;
}

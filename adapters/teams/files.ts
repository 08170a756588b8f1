import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { SendError } from '../../commands/messenger.ts';
import { UserError } from '../../commands/user-error.ts';
import {
  type FileShown,
  filesIn,
  type ImageShown,
  type Message,
  message,
  type ShownButton,
  type View,
} from '../../commands/view.ts';
import { type Exchange, Unanswered } from '../exchange.ts';
import { words } from '../payload.ts';
import { pressData, readPress } from './press.ts';
import type { MayCall } from './service-hosts.ts';
import { cutOff } from './transport.ts';
import { shorten } from './words.ts';

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

/**
 * Asks the person to allow a file into their OneDrive, which is how Teams lets a bot hand over files. It
 * works only in their own chat with the bot.
 */
export async function toConsent(file: FileShown<ShownButton>): Promise<Partial<Activity>> {
  const { length: sizeInBytes } = await file.bytes();
  const content = {
    description: shorten(file.about, 200),
    sizeInBytes,
    acceptContext: { ...pressData(file.ask), file: file.name },
    declineContext: {},
  };
  return withAttachment({ contentType: CONSENT, name: file.name, content });
}

/** A picture, shown within the conversation. Its words stand on the card before it. */
export async function toPicture({
  bytes,
  alt,
  mediaType,
}: ImageShown<ShownButton>): Promise<Partial<Activity>> {
  const contentUrl = `data:${mediaType};base64,${Buffer.from(await bytes()).toString('base64')}`;
  return {
    type: 'message',
    summary: shorten(alt, 200),
    attachments: [{ contentType: mediaType, contentUrl, name: shorten(alt, 1000) }],
  };
}

/** An answer in a conversation where Teams takes no file: it says where to ask for each. */
export const filesElsewhere = <B extends ShownButton>(view: Message<B>): Message<B> => ({
  ...view,
  blocks: view.blocks.map((block) => (block.type === 'file' ? askElsewhere(block.file) : block)),
});

const askElsewhere = ({ name, about, typed }: Pick<FileShown, 'name' | 'about' | 'typed'>) => ({
  type: 'text' as const,
  text: [
    { strong: name },
    `: ${about}. Teams lets me hand over a file in our own chat only. Open the chat with me and write: ${typed}`,
  ],
});

const Consent = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.object({ file: words }).loose().catch({ file: '' }),
  uploadInfo: z
    .object({ name: words, uploadUrl: words, contentUrl: words, uniqueId: words, fileType: words })
    .nullish(),
});

/**
 * Reads the person's answer: the button that makes the file, its name, and where to upload it. Undefined if
 * they declined.
 */
export function readConsent(value: unknown) {
  const { data } = Consent.safeParse(value);
  const press = readPress(data?.context);
  if (data?.action !== 'accept' || !data.uploadInfo || !press) return undefined;
  return { press, name: data.context.file, place: data.uploadInfo };
}

export type Accepted = NonNullable<ReturnType<typeof readConsent>>;

/** The file of that name in an answer, or an error for the person if the answer no longer has it. */
export function fileOf(answer: View, name: string): FileShown<ShownButton> | UserError {
  const files = answer.kind === 'form' ? [] : filesIn<ShownButton>(answer);
  const gone = new UserError('That file can no longer be made. Please ask for it again.');
  return files.find((each) => each.name === name) ?? gone;
}

/** Says that the file could not be uploaded. */
export const notPut = ({ name, typed }: FileShown<ShownButton>) =>
  message(`I could not put ${name} into your OneDrive.`, [`Please ask again in a minute: ${typed}`]);

/**
 * Uploads the bytes to the address that Teams gave, and returns the card that opens the file. Throws
 * `SendError`.
 */
export async function putFile(
  bytes: Uint8Array,
  { name, uploadUrl, contentUrl, uniqueId, fileType }: Accepted['place'],
  { mayPutTo, exchange }: { mayPutTo: MayCall; exchange: Pick<Exchange, 'call'> },
): Promise<Partial<Activity>> {
  if (!mayPutTo(uploadUrl))
    throw new SendError('refused', 'The address to put a file to is not one of Teams’ own.');
  const { status } = await exchange
    .call({
      ...{ url: uploadUrl, method: 'PUT', body: bytes },
      headers: {
        'content-type': 'application/octet-stream',
        'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
      },
    })
    .catch((error: unknown) => {
      throw cutOff('PUT', error instanceof Unanswered && error.wasSent, error);
    });
  if (status < 200 || status >= 300) throw new SendError('busy', `OneDrive answered ${status} to a file.`);
  return withAttachment({ contentType: INFO, contentUrl, name, content: { uniqueId, fileType } });
}

const withAttachment = (attachment: {
  contentType: string;
  name: string;
  contentUrl?: string;
  content: object;
}): Partial<Activity> => ({
  type: 'message',
  summary: shorten(attachment.name, 200),
  attachments: [attachment],
});

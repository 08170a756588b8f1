import type { ActResult, TeamsAttachment, TeamsMessage } from '../trial.ts';
import { deliver, type TeamsSpot } from './delivery.ts';
import { TeamsError } from './room.ts';

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';

/**
 * Throws `TeamsError` 400 for a card about a file that Teams would not accept, or not in this conversation.
 */
export function checkFileCard(
  { contentType, content, contentUrl, name }: TeamsAttachment,
  isPersonal: boolean,
): void {
  if (!contentType.startsWith('application/vnd.microsoft.teams.card.file.')) return;
  const isAsking = contentType === CONSENT;
  const isWhole = isAsking
    ? Number(content?.sizeInBytes) > 0
    : contentUrl !== undefined && content?.uniqueId !== undefined;
  if (!name || !isWhole || !isPersonal)
    throw new TeamsError(400, 'BadArgument', 'The file card is incomplete, or not in a personal chat.');
}

/**
 * Tells the bot the person's answer to its request to hand over a file and, if they agree, where to upload
 * it.
 */
export async function answerConsent(
  spot: TeamsSpot,
  message: TeamsMessage,
  answer: 'accept' | 'decline',
): Promise<ActResult> {
  const asked = message.attachments.find(({ contentType }) => contentType === CONSENT);
  if (!asked?.name) return { ok: false, error: 'That message asks for no leave.' };
  const { acceptContext, declineContext } = asked.content ?? {};
  const isAgreed = answer === 'accept';
  const { status } = await deliver(spot, {
    type: 'invoke',
    name: 'fileConsent/invoke',
    replyToId: message.id,
    value: {
      type: 'fileUpload',
      action: answer,
      context: isAgreed ? acceptContext : declineContext,
      ...(isAgreed && { uploadInfo: placeFor(spot, asked.name) }),
    },
  });
  return status === 200 ? { ok: true } : { ok: false, error: `The app answered HTTP ${status}. Try again.` };
}

function placeFor({ room }: TeamsSpot, name: string) {
  const { id, url } = room.site.files.expect(name);
  return { name, uploadUrl: url, contentUrl: url, uniqueId: id, fileType: name.split('.').at(-1) ?? '' };
}

import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Form, Message, ShownButton } from '../../commands/view.ts';
import { args, readJson, words } from '../payload.ts';
import { createButtons } from './buttons.ts';
import type { Canvas } from './canvas.ts';
import { toFieldBlocks } from './field.ts';
import { channelId, messageTs, teamId, userId } from './ids.ts';
import { toMessage } from './render.ts';
import { toLine, toRichText } from './rich-text.ts';
import { plainTextObject } from './shorten.ts';

const Notes = z.object({
  tenant: teamId,
  channel: z.union([channelId, userId]),
  /** The thread in which the form was asked for. */
  thread: messageTs.exactOptional(),
  /** The `response_url` of what opened the form, by which whoever asked is answered where the bot is not. */
  responseUrl: words.exactOptional(),
  /** How often the form was shown. Each showing renames its inputs, as Slack would otherwise restore their old values. */
  showing: z.int().min(0),
  submit: z.object({ command: words, args }).exactOptional(),
});

/** The state of a modal between its opening and its submit, kept in `private_metadata`. */
export type ModalNotes = z.infer<typeof Notes>;

/** Every modal's `callback_id`; the notes say what the modal is for. */
export const MODAL = 'convenor';

const LONGEST_TITLE = 24;
const LONGEST_NOTES = 3000;

/** Renders a form as a modal. Throws a RangeError if the notes are too long for Slack. */
export function toModal(form: Form<ShownButton>, notes: Omit<ModalNotes, 'submit'>): ModalView {
  const { command, args, label } = form.submit;
  const intro: KnownBlock[] = form.intro ? [toRichText(toLine(form.intro, notes.tenant))] : [];
  const wholeTitle: KnownBlock[] =
    form.title.length > LONGEST_TITLE ? [{ type: 'header', text: plainTextObject(form.title, 150) }] : [];
  return {
    type: 'modal',
    callback_id: MODAL,
    private_metadata: toMetadata({ ...notes, submit: { command, args } }),
    title: plainTextObject(form.title, LONGEST_TITLE),
    submit: plainTextObject(label, 24),
    close: plainTextObject('Cancel', 24),
    blocks: [
      ...wholeTitle,
      ...intro,
      ...toWaysOn(form, notes),
      ...form.fields.flatMap((field) => toFieldBlocks(field, notes.showing)),
    ],
  };
}

/** The buttons above the questions that skip the form. One too long for Slack is left out, as the form does the same. */
function toWaysOn(
  { buttons: ways = [] }: Form<ShownButton>,
  { tenant }: Pick<ModalNotes, 'tenant'>,
): KnownBlock[] {
  const buttons = createButtons({ tenant, use: 'answer', warn: () => {} });
  const rendered = ways.flatMap(({ label, style, ...asked }) => buttons.render(label, asked, style));
  return rendered.length > 0 ? [buttons.row(rendered)] : [];
}

/** A message as a modal: the answer to a form or to a button in a modal. */
export function toMessageModal(shown: Message<ShownButton>, notes: ModalNotes, canvas: Canvas): ModalView {
  const { submit: _, ...kept } = notes;
  return {
    type: 'modal',
    callback_id: MODAL,
    private_metadata: toMetadata(kept),
    title: plainTextObject('Convenor', 24),
    close: plainTextObject('Close', 24),
    blocks: toMessage(shown, { ...canvas, isWindow: true }).blocks,
  };
}

/** Parses the notes in a modal's `private_metadata`; undefined if it is none of ours. */
export const fromMetadata = (metadata: string): ModalNotes | undefined =>
  Notes.safeParse(readJson(metadata)).data;

/** The notes as `private_metadata`; the first to be left out is the `response_url`. Throws a RangeError if they are too long for Slack. */
export function toMetadata({ responseUrl, ...notes }: ModalNotes): string {
  const all = JSON.stringify({ ...notes, ...(responseUrl !== undefined && { responseUrl }) });
  const metadata = all.length <= LONGEST_NOTES ? all : JSON.stringify(notes);
  if (metadata.length <= LONGEST_NOTES) return metadata;
  throw new RangeError(`a modal's notes are ${metadata.length} characters; Slack keeps ${LONGEST_NOTES}`);
}

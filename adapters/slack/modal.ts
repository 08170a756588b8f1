import type { KnownBlock, ModalView } from '@slack/types';
import type { Form, Message, ShownButton } from '../../commands/view.ts';
import { createButtons, parseObject } from './buttons.ts';
import type { Canvas } from './canvas.ts';
import { toFieldBlocks } from './field.ts';
import { toMessage } from './render.ts';
import { toLine, toRichText } from './rich-text.ts';
import { plain } from './shorten.ts';

/** What a modal remembers between its opening and its submit, in `private_metadata`. */
export interface ModalNotes {
  tenant: string;
  channel: string;
  /** The thread it was asked in. */
  thread?: string;
  /** How often it was shown: each showing names its inputs anew, or Slack would put back what was in them before. */
  showing: number;
  submit?: { command: string; args: Record<string, unknown> };
}

/** Every modal's `callback_id`: what a modal is for is in its notes. */
export const MODAL = 'convenor';

const LONGEST_TITLE = 24;
const LONGEST_NOTES = 3000;

/** A form as a modal. Throws a RangeError where the submit's args are too long for Slack to keep. */
export function toModal(form: Form<ShownButton>, notes: Omit<ModalNotes, 'submit'>): ModalView {
  const { command, args, label } = form.submit;
  const intro: KnownBlock[] = form.intro ? [toRichText(toLine(form.intro, notes.tenant))] : [];
  const wholeTitle: KnownBlock[] =
    form.title.length > LONGEST_TITLE ? [{ type: 'header', text: plain(form.title, 150) }] : [];
  return {
    type: 'modal',
    callback_id: MODAL,
    private_metadata: toMetadata({ ...notes, submit: { command, args } }),
    title: plain(form.title, LONGEST_TITLE),
    submit: plain(label, 24),
    close: plain('Cancel', 24),
    blocks: [
      ...wholeTitle,
      ...intro,
      ...toWaysOn(form, notes),
      ...form.fields.flatMap((field) => toFieldBlocks(field, notes.showing)),
    ],
  };
}

/** The buttons that go on without the form, above its questions. One that is too long for Slack is left out: the form does it too. */
function toWaysOn(
  { buttons: ways = [] }: Form<ShownButton>,
  { tenant }: Pick<ModalNotes, 'tenant'>,
): KnownBlock[] {
  const buttons = createButtons({ tenant, use: 'answer', warn: () => {} });
  const drawn = ways.flatMap(({ label, style, ...asked }) => buttons.draw(label, asked, style));
  return drawn.length > 0 ? [buttons.row(drawn)] : [];
}

/** A message in a modal's place, for the answer to a form or to a button in a modal. */
export function toMessageModal(shown: Message<ShownButton>, notes: ModalNotes, canvas: Canvas): ModalView {
  const { submit: _, ...kept } = notes;
  return {
    type: 'modal',
    callback_id: MODAL,
    private_metadata: toMetadata(kept),
    title: plain('Convenor', 24),
    close: plain('Close', 24),
    blocks: toMessage(shown, canvas).blocks,
  };
}

/** The notes in a modal's `private_metadata`, or nothing if it is none of ours. */
export function fromMetadata(metadata: string): ModalNotes | undefined {
  const { tenant, channel, thread, showing, submit } = parseObject(metadata) ?? {};
  if (typeof tenant !== 'string' || typeof channel !== 'string' || typeof showing !== 'number')
    return undefined;
  const notes: ModalNotes = {
    ...{ tenant, channel, showing },
    ...(typeof thread === 'string' && { thread }),
  };
  if (submit === undefined) return notes;
  if (typeof submit !== 'object' || submit === null || Array.isArray(submit)) return undefined;
  const { command, args } = submit;
  if (typeof command !== 'string' || typeof args !== 'object' || args === null || Array.isArray(args))
    return undefined;
  return { ...notes, submit: { command, args } };
}

function toMetadata(notes: ModalNotes): string {
  const metadata = JSON.stringify(notes);
  if (metadata.length <= LONGEST_NOTES) return metadata;
  throw new RangeError(`a modal's notes are ${metadata.length} characters; Slack keeps ${LONGEST_NOTES}`);
}

import type { ModalNotes } from './modal.ts';
import type { SlackInvocation } from './read.ts';

/** Where an invocation came from, as far as that decides where its answer goes. */
export interface Origin {
  /** The `trigger_id`, which can open a modal for three seconds. */
  trigger?: string;
  /**
   * Where the pressed button is: in an answer, which the next answer replaces, in a card, or in a form. The
   * answer to a press on a card is shown beside the card.
   */
  pressed?: 'answer' | 'card' | 'form';
  /** Whether it came from the person's Home tab, which is drawn again after it. */
  isHome?: boolean;
  /** The modal that the answer belongs in: that of the pressed button, or one that was opened meanwhile. */
  modal?: { id: string; notes: ModalNotes };
}

/** The notes of a modal that is opened: where it was asked for. */
export const notesFor = ({
  reply: { tenant, channel, thread, responseUrl },
}: SlackInvocation): ModalNotes => ({
  tenant,
  channel,
  ...(thread && { thread }),
  ...(responseUrl && { responseUrl }),
  showing: 0,
});

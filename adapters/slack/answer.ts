import type { View as SlackView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Dispatch } from '../../commands/invocation.ts';
import type { Log } from '../../commands/log.ts';
import { errorMessage, UserError } from '../../commands/user-error.ts';
import { type Form, message, type View } from '../../commands/view.ts';
import { type ModalNotes, toMessageModal, toModal } from './modal.ts';
import type { SlackInvocation } from './read.ts';
import { toFormCard } from './render.ts';
import { type Tell, toCanvas } from './tell.ts';
import { whenDone } from './when-done.ts';

/** What an invocation came to: something to show, or a mistake to say. */
export type Outcome = View | UserError;

/** Where an invocation came from, as far as that decides where its answer goes. */
export interface Origin {
  /** Opens a modal, for three seconds. */
  trigger?: string;
  /**
   * What the button pressed sits in: an answer, which the next answer replaces, a living card, or a form. What a press did
   * is said beside the card that shows it.
   */
  pressed?: 'answer' | 'card' | 'form';
  /** The button pressed sits in this modal. */
  modal?: { id: string; notes: ModalNotes };
}

export interface SlackAnswers {
  /** Carries an invocation out. Never throws. */
  carryOut(asking: SlackInvocation): Promise<Outcome>;
  /** Shows the person who asked what it came to. */
  show(asking: SlackInvocation, outcome: Outcome, origin: Origin): Promise<void>;
  /** Both, one after the other; what Slack waits to have acknowledged is, in between: by then it has been kept. */
  answer(asking: SlackInvocation, origin: Origin, ack?: () => Promise<void>): Promise<void>;
}

export function createAnswers(client: WebClient, dispatch: Dispatch, tell: Tell, log: Log): SlackAnswers {
  const carryOut = async (asking: SlackInvocation): Promise<Outcome> => {
    try {
      return await dispatch(asking);
    } catch (error) {
      if (error instanceof UserError) return error;
      const facts = {
        platform: 'slack',
        requestId: asking.httpRequest,
        reference: asking.requestId,
        err: error,
      };
      log.error(facts, 'A request was not carried out.');
      return new UserError(
        'Something went wrong here, and it is not your doing. Please try again in a minute.',
      );
    }
  };

  const showForm = async (
    asking: SlackInvocation,
    form: Form,
    { trigger, modal, pressed }: Origin,
  ): Promise<void> => {
    const { reply } = asking;
    try {
      if (modal) return await update(client, modal.id, toModal(form, nextShowing(modal.notes)));
      if (trigger) {
        await client.views.open({ trigger_id: trigger, view: toModal(form, notesFor(asking)) });
        return;
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown';
      log.info({ platform: 'slack', reason }, 'A form could not be opened; a button to open it was sent.');
    }
    await tell(reply, toFormCard(form, asking.asked, toCanvas(reply, log)), pressed === 'answer');
  };

  const show = async (asking: SlackInvocation, outcome: Outcome, origin: Origin): Promise<void> => {
    const { reply } = asking;
    const { modal, pressed } = origin;
    const shown = outcome instanceof UserError ? errorMessage(outcome) : outcome;
    if (shown.kind === 'form') return showForm(asking, shown, origin);
    const said = pressed && shown.said !== undefined ? message(shown.said) : undefined;
    if (modal) {
      const done = shown.key !== undefined && shown.title === '' ? message('That is done.') : shown;
      return update(client, modal.id, toMessageModal(said ?? done, modal.notes, toCanvas(reply, log)));
    }
    if (shown.key !== undefined) return said && tell(reply, said);
    // A mistake stands beside what was pressed, so that the person can go on from there.
    await tell(reply, shown, pressed === 'answer' && !(outcome instanceof UserError));
  };

  return {
    carryOut,
    show,
    async answer(asking, origin, ack) {
      const work = carryOut(asking);
      await whenDone(work);
      await ack?.();
      await show(asking, await work, origin);
    },
  };
}

/** What the modal of a form remembers of where it was asked for. */
const notesFor = ({ reply: { tenant, channel, thread } }: SlackInvocation): ModalNotes => ({
  tenant,
  channel,
  ...(thread && { thread }),
  showing: 0,
});

export const nextShowing = (notes: ModalNotes): ModalNotes => ({ ...notes, showing: notes.showing + 1 });

async function update(client: WebClient, view_id: string, view: SlackView): Promise<void> {
  await client.views.update({ view_id, view });
}

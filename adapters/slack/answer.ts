import type { View as SlackView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Dispatch } from '../../commands/invocation.ts';
import type { Log } from '../../commands/log.ts';
import { errorMessage, UserError } from '../../commands/user-error.ts';
import { type Form, message, type View } from '../../commands/view.ts';
import type { HandOver } from './hand-over.ts';
import { type ModalNotes, toMessageModal, toModal } from './modal.ts';
import type { SlackInvocation } from './read.ts';
import { toFormCard } from './render.ts';
import { type Tell, toCanvas } from './tell.ts';
import { whenDone } from './when-done.ts';

/** The result of an invocation: a view, or the caller's mistake. */
export type Outcome = View | UserError;

/** Where an invocation came from, as far as that decides where its answer goes. */
export interface Origin {
  /** The `trigger_id`, which can open a modal for three seconds. */
  trigger?: string;
  /**
   * Where the pressed button is: in an answer, which the next answer replaces, in a card, or in a form. The
   * answer to a press on a card is shown beside the card.
   */
  pressed?: 'answer' | 'card' | 'form';
  /** The modal that the pressed button is in. */
  modal?: { id: string; notes: ModalNotes };
}

export interface SlackAnswers {
  /** Runs an invocation. Never rejects. */
  carryOut(asking: SlackInvocation): Promise<Outcome>;
  /** Shows the outcome to the person who asked. */
  show(asking: SlackInvocation, outcome: Outcome, origin: Origin): Promise<void>;
  /** Hands over the files of a message that was shown by other means than `show`. */
  handOver: HandOver;
  /** Runs the invocation, acknowledges it to Slack, as by then it is saved, and shows the outcome. */
  answer(asking: SlackInvocation, origin: Origin, ack?: () => Promise<void>): Promise<void>;
}

interface AnswersOptions {
  client: WebClient;
  dispatch: Dispatch;
  tell: Tell;
  handOver: HandOver;
  log: Log;
}

export function createAnswers({ client, dispatch, tell, handOver, log }: AnswersOptions): SlackAnswers {
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

  const showWords = async (asking: SlackInvocation, outcome: Outcome, origin: Origin): Promise<void> => {
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
    // A mistake does not replace the message, so that the person can go on from there.
    await tell(reply, shown, pressed === 'answer' && !(outcome instanceof UserError));
  };

  const show: SlackAnswers['show'] = async (asking, outcome, origin) => {
    await showWords(asking, outcome, origin);
    await handOver(asking.reply, outcome);
  };

  return {
    carryOut,
    show,
    handOver,
    async answer(asking, origin, ack) {
      const work = carryOut(asking);
      await whenDone(work);
      await ack?.();
      await show(asking, await work, origin);
    },
  };
}

/** The notes of a form's modal: where the form was asked for. */
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

import type { View as SlackView } from '@slack/types';
import { WebAPIPlatformError } from '@slack/web-api';
import { HOME_ASKED } from '../../commands/home/index.ts';
import type { Dispatch } from '../../commands/invocation.ts';
import type { Log } from '../../commands/log.ts';
import { errorMessage, UserError } from '../../commands/user-error.ts';
import { type Form, type Message, message, type ShownButton, type View } from '../../commands/view.ts';
import { whenDone } from '../when-done.ts';
import type { ClientOf } from './clients.ts';
import type { HandOver } from './hand-over.ts';
import { homePlaceOf, publishHome } from './home.ts';
import { type ModalNotes, toMessageModal, toModal } from './modal.ts';
import { notesFor, type Origin } from './origin.ts';
import type { SlackInvocation } from './read.ts';
import { toFormCard } from './render.ts';
import { type Tell, takeBack, toCanvas } from './tell.ts';
import { createSayWorking } from './working.ts';

/** The result of an invocation: a view, or the caller's mistake. */
export type Outcome = View | UserError;

export interface SlackAnswers {
  /** Runs an invocation. Never rejects. */
  carryOut(asking: SlackInvocation): Promise<Outcome>;
  /** Resolves to undefined if the work takes longer than people are let wait; the work goes on. */
  inTime<T>(work: Promise<T>): Promise<T | undefined>;
  /** Shows this view in an open modal; false if it is closed by now, or will not have it. */
  showModal(asking: SlackInvocation, id: string, view: SlackView): Promise<boolean>;
  /** Shows the outcome to the person who asked. */
  show(asking: SlackInvocation, outcome: Outcome, origin: Origin): Promise<void>;
  /** Hands over the files of a message that was shown by other means than `show`. */
  handOver: HandOver;
  /** Runs the invocation, acknowledges it to Slack, as by then it is saved, and shows the outcome. */
  answer(asking: SlackInvocation, origin: Origin, ack?: () => Promise<void>): Promise<void>;
}

interface AnswersOptions {
  clientOf: ClientOf;
  dispatch: Dispatch;
  tell: Tell;
  handOver: HandOver;
  /** How long an answer may take, in milliseconds, before people are told that it takes longer. */
  patienceMs?: number | undefined;
  log: Log;
}

export function createAnswers(options: AnswersOptions): SlackAnswers {
  const { clientOf, dispatch, tell, handOver, patienceMs, log } = options;
  const sayWorking = createSayWorking(clientOf, log);
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

  const update = async (tenant: string, view_id: string, view: SlackView): Promise<void> => {
    await (await clientOf(tenant)).views.update({ view_id, view });
  };

  const showForm = async (
    asking: SlackInvocation,
    form: Form,
    { trigger, modal, pressed }: Origin,
  ): Promise<void> => {
    const { reply } = asking;
    try {
      if (modal) return await update(reply.tenant, modal.id, toModal(form, nextShowing(modal.notes)));
      if (trigger) {
        const client = await clientOf(reply.tenant);
        await client.views.open({ trigger_id: trigger, view: toModal(form, notesFor(asking)) });
        return;
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown';
      log.info({ platform: 'slack', reason }, 'A form could not be opened; a button to open it was sent.');
    }
    await tell(reply, toFormCard(form, asking.asked, toCanvas(reply, log)), pressed === 'answer');
  };

  const drawHome = async ({ reply }: SlackInvocation, home: Message<ShownButton>): Promise<void> =>
    publishHome(await clientOf(reply.tenant), homePlaceOf(reply), home, toCanvas(reply, log));

  /** A form opens above the home, an answer too, or stands in the direct messages; the home is drawn again beneath it. */
  const showAtHome = async (
    asking: SlackInvocation,
    outcome: Outcome,
    { trigger }: Origin,
  ): Promise<void> => {
    const { reply } = asking;
    if (!(outcome instanceof UserError)) {
      if (outcome.kind === 'form') return showForm(asking, outcome, trigger ? { trigger } : {});
      if (outcome.isHome) return drawHome(asking, outcome);
    }
    const shown = outcome instanceof UserError ? errorMessage(outcome) : outcome;
    if (trigger === undefined) return drawHome(asking, shown);
    if (shown.key === undefined) {
      const view = toMessageModal(shown, notesFor(asking), toCanvas(reply, log));
      const client = await clientOf(reply.tenant);
      await client.views.open({ trigger_id: trigger, view }).catch(() => tell(reply, shown));
    }
    const again = await carryOut({ ...asking, requestId: `${asking.requestId}:home`, asked: HOME_ASKED });
    if (again instanceof UserError || again.kind === 'form') return;
    const said = shown.key === undefined ? undefined : (shown.said ?? shown.title);
    await drawHome(asking, said ? { ...again, said } : again);
  };

  const showWords = async (asking: SlackInvocation, outcome: Outcome, origin: Origin): Promise<void> => {
    if (origin.isHome) return showAtHome(asking, outcome, origin);
    const { reply } = asking;
    const { modal, pressed } = origin;
    const shown = outcome instanceof UserError ? errorMessage(outcome) : outcome;
    if (shown.kind === 'form') return showForm(asking, shown, origin);
    const said = pressed && shown.said !== undefined ? message(shown.said) : undefined;
    if (modal) {
      const done = shown.key !== undefined && shown.title === '' ? message('That is done.') : shown;
      const view = toMessageModal(said ?? done, modal.notes, toCanvas(reply, log));
      // Whoever closed the modal meanwhile is told beside it.
      return update(reply.tenant, modal.id, view).catch((error: unknown) => {
        if (!isClosed(error)) throw error;
        return tell(reply, said ?? done);
      });
    }
    if (shown.key !== undefined) return said ? tell(reply, said) : takeBack(reply, clientOf);
    // A mistake does not replace the message, so that the person can go on from there.
    await tell(reply, shown, pressed === 'answer' && !(outcome instanceof UserError));
  };

  const show: SlackAnswers['show'] = async (asking, outcome, origin) => {
    await showWords(asking, outcome, origin);
    await handOver(asking.reply, outcome);
  };

  const inTime: SlackAnswers['inTime'] = (work) => whenDone(work, patienceMs);

  return {
    carryOut,
    inTime,
    showModal: ({ reply }, id, view) =>
      update(reply.tenant, id, view).then(
        () => true,
        () => false,
      ),
    show,
    handOver,
    async answer(asking, origin, ack) {
      const work = carryOut(asking);
      const outcome = await inTime(work);
      const where = outcome ? { asking, origin } : await sayWorking({ asking, origin });
      await ack?.();
      await show(where.asking, await work, where.origin);
    },
  };
}

export const nextShowing = (notes: ModalNotes): ModalNotes => ({ ...notes, showing: notes.showing + 1 });

/** Whether a modal could not be changed because it is no longer open. */
const isClosed = (error: unknown): boolean =>
  error instanceof WebAPIPlatformError && error.data.error === 'not_found';

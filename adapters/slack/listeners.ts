import type { App, BlockAction, ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import type { HearMoves } from '../../commands/hear-moves.ts';
import type { HearPlaces } from '../../commands/hear-places.ts';
import type { HearLines } from '../../commands/lines/hear-lines.ts';
import type { Log } from '../../commands/log.ts';
import { SendError } from '../../commands/messenger.ts';
import { message } from '../../commands/view.ts';
import type { PreviewLink } from '../../commands/web/preview-link.ts';
import { createDoubleClicks } from '../double-clicks.ts';
import { createHeardOnce } from '../heard-once.ts';
import type { SlackAnswers } from './answer.ts';
import { isAnswer } from './buttons.ts';
import type { ClientOf } from './clients.ts';
import { hearChannels, hearLinesOf } from './lines.ts';
import { fromMetadata, MODAL, toMessageModal } from './modal.ts';
import type { Origin } from './origin.ts';
import { botMoved, hearChannelEvents } from './places.ts';
import {
  fromCommand,
  fromMessage,
  fromPress,
  fromSubmission,
  isFromApp,
  type Names,
  ourId,
  replyToPress,
  tenantOf,
} from './read.ts';
import { fromArrival, fromHomeOpening, fromMove } from './read-event.ts';
import { hearShortcuts, type SlackAddresses } from './shortcuts.ts';
import { answerOnce } from './submit.ts';
import { type Tell, toCanvas } from './tell.ts';
import { isTooLate } from './too-late.ts';
import { hearLinks } from './unfurl.ts';

/** What the listeners answer with. */
export interface Desk extends Names {
  /** The slash command, "/lpn". */
  command: string;
  answers: SlackAnswers;
  tell: Tell;
  hearMoves: HearMoves;
  hearPlaces: HearPlaces;
  hearLines: HearLines;
  previewLink: PreviewLink;
  clientOf: ClientOf;
  addresses: SlackAddresses;
  log: Log;
}

/**
 * Registers the listeners for commands, messages to the bot, presses and forms; each acknowledges and then answers. What
 * is not understood gets a friendly answer or none; the receiver acknowledges whatever no listener takes.
 */
export function registerListeners(app: App, desk: Desk): void {
  hearCommands(app, desk);
  hearMessages(app, desk);
  hearChannels(app, desk);
  hearArrival(app, desk);
  hearPeople(app, desk);
  hearChannelEvents(app, desk);
  hearHome(app, desk);
  hearPresses(app, desk);
  hearForms(app, desk);
  hearShortcuts(app, desk);
  hearLinks(app, desk);
  app.error(async (error) => {
    const { original } = error;
    // A refusal by Slack is expected, as of an answer to someone who has left; any other error is a fault.
    const isRefused = original instanceof SendError && original.outcome === 'refused';
    const level = isRefused ? 'warn' : 'error';
    desk.log[level]({ platform: 'slack', err: error }, 'An answer was not given.');
  });
}

function hearCommands(app: App, desk: Desk): void {
  const { command, answers, tell } = desk;
  app.command(/^/, async ({ ack, body, context }) => {
    const asking = await fromCommand(body, context, desk);
    if (await isTooLate(asking, context, desk)) return;
    if (body.command === command) return answers.answer(asking, { trigger: body.trigger_id }, ack);
    await ack();
    await tell(
      asking.reply,
      message(`I answer to ${command}.`, [`Type ${command} help to see what I can do.`]),
    );
  });
}

function hearMessages(app: App, desk: Desk): void {
  const { answers } = desk;
  const mentions = createHeardOnce();
  app.event('app_mention', async ({ event, body, context }) => {
    if (isFromApp(event, body)) return;
    if (await hearLinesOf(event, body, context, desk)) return;
    // Slack sends an event for an edit too. It is answered only if the message was not answered before.
    const wasHeard = mentions.wasHeard(`${event.channel} ${event.ts}`);
    if (wasHeard && event.edited !== undefined) return;
    const asking = await fromMessage(event, body, context, desk);
    if (await isTooLate(asking, context, desk)) return;
    await answers.answer(asking, {});
  });
  app.event('message', async ({ event, body, context }) => {
    if (event.channel_type !== 'im') return;
    // Subtypes are edits, joins, bots and the like, but some are a person's message: with a file, or also sent to the channel.
    if (event.subtype !== undefined && !WORDS.has(event.subtype)) return;
    if (isFromApp(event, body)) return;
    const asking = await fromMessage(event, body, context, desk);
    if (await isTooLate(asking, context, desk)) return;
    await answers.answer(asking, {});
  });
}

/** Notes that the bot has joined a channel, and greets it once. Other people's joining is ignored. */
function hearArrival(app: App, desk: Desk): void {
  const { answers, hearPlaces, channelOf } = desk;
  app.event('member_joined_channel', async ({ event, body, context }) => {
    if (event.user !== ourId(body.authorizations)) return;
    const told = botMoved(event, true, body, context);
    const asking = fromArrival(event, body, context, desk);
    if (asking && (await isTooLate(asking, context, desk))) return;
    const outcome = asking && (await answers.carryOut(asking));
    const name = await channelOf(told.tenant, told.address);
    await hearPlaces.told({ ...told, ...(name !== told.address && { name }) });
    if (asking && outcome && (await hearPlaces.greets(told))) await answers.show(asking, outcome, {});
  });
}

/** Hears of people who join channels and leave them. */
function hearPeople(app: App, { hearMoves, hearPlaces }: Desk): void {
  app.event(/^member_(joined|left)_channel$/, async ({ event, body, context }) => {
    if (event.type !== 'member_joined_channel' && event.type !== 'member_left_channel') return;
    const told = fromMove(event, body, context);
    if (told) await hearMoves(told);
    else if (event.type === 'member_left_channel')
      await hearPlaces.told(botMoved(event, false, body, context));
  });
}

/** Draws the Home tab of whoever opens it. */
function hearHome(app: App, desk: Desk): void {
  app.event('app_home_opened', async ({ event, body, context }) => {
    if (event.tab !== 'home') return;
    const asking = fromHomeOpening(event, body, context, desk);
    if (await isTooLate(asking, context, desk)) return;
    await desk.answers.answer(asking, { isHome: true });
  });
}

const WORDS = new Set(['file_share', 'thread_broadcast']);

function hearPresses(app: App, desk: Desk): void {
  const { command, answers, tell } = desk;
  const clicks = createDoubleClicks<void>();
  app.action<BlockAction>(/^/, async ({ ack, action, body, context }) => {
    // A button that is a link needs no answer.
    if (action.type === 'button' && action.url !== undefined) return ack();
    const asking = fromPress(body, action, context, desk);
    if (!asking) {
      await ack();
      const reply = replyToPress(body, context);
      return reply && tell(reply, outdated('That button is from an older message.', command));
    }
    if (await isTooLate(asking, context, desk)) return;
    const notes = body.view && fromMetadata(body.view.private_metadata);
    const isHome = body.view?.type === 'home';
    const isInAnswer = body.container.is_ephemeral === true || isAnswer(action.block_id);
    const origin: Origin = {
      trigger: body.trigger_id,
      pressed: isInAnswer ? 'answer' : 'card',
      ...(body.view && notes && (isHome ? { isHome } : { modal: { id: body.view.id, notes } })),
    };
    const { done, isAgain } = clicks.once(
      `${body.user.id} ${body.view?.id ?? body.container.message_ts} ${asking.reply.channel}`,
      `${action.block_id} ${JSON.stringify(asking.asked)}`,
      () => answers.answer(asking, origin, ack),
    );
    if (isAgain) await ack();
    await done;
  });
}

function hearForms(app: App, desk: Desk): void {
  const { command, answers, log } = desk;
  const clicks = createDoubleClicks<ViewResponseAction | undefined>();
  app.view<ViewSubmitAction>(
    { callback_id: /^/, type: 'view_submission' },
    async ({ ack, body, view, context }) => {
      const asking = fromSubmission(body, context, desk);
      const notes = fromMetadata(view.private_metadata);
      if (asking && notes && view.callback_id === MODAL) {
        const submission = { asking, view, notes, ack };
        let showing: Promise<void> | undefined;
        const { done, isAgain } = clicks.once(`${body.user.id} ${view.id}`, asking.requestId, () => {
          const answered = answerOnce(submission, answers, log);
          showing = answered.showing;
          return answered.response;
        });
        if (isAgain) await ack(await done);
        return showing;
      }
      const tenant = tenantOf(context);
      const reply = { tenant, user: body.user.id, channel: body.user.id, shown: 'here' } as const;
      const shown = outdated('That form is from an older message.', command);
      await ack({
        response_action: 'update',
        view: toMessageModal(shown, { tenant, channel: body.user.id, showing: 0 }, toCanvas(reply, log)),
      });
    },
  );
}

const outdated = (title: string, command: string) =>
  message(title, [`It no longer works. Type ${command} help to see what I can do.`]);

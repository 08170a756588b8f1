import { isObject } from '../http.ts';
import type { ActResult, PlatformObject, SlackModal, SlackPress, SlackValues } from '../trial.ts';
import { actor, deliverInteraction, heard, seconds } from './delivery.ts';
import { checkOption } from './elements.ts';
import { newTrigger, type SlackRoom } from './room.ts';
import { problemsInForm, toAction, toStateValues } from './values.ts';
import { closeModal, modalsOf, readView, replaceView, toApiView } from './views.ts';

const NO_FORM: ActResult = { ok: false, error: 'There is no form open.' };
const TROUBLE: ActResult = { ok: false, error: 'We had some trouble connecting. Try again?' };

/**
 * Submits the top modal. Slack's own checks come first, and then the bot's answer is shown as Slack shows
 * it.
 */
export async function submitForm(room: SlackRoom, user: string, values: SlackValues): Promise<ActResult> {
  const modal = modalsOf(room, user).at(-1);
  if (!modal) return NO_FORM;
  const blocks = modal.view.blocks as PlatformObject[];
  const state = toStateValues(blocks, values);
  const problems = problemsInForm(blocks, state);
  if (Object.keys(problems).length > 0) return showErrors(room, modal, problems);
  const answer = await deliverInteraction(room, {
    type: 'view_submission',
    ...actor(room, user),
    trigger_id: newTrigger(room, user),
    view: toApiView(room, modal, state),
    response_urls: [],
  });
  if (answer.status !== 200) return TROUBLE;
  return follow(room, user, modal, answer.text);
}

/** Closes the top modal. The bot is told if the view asked for it. */
export async function closeForm(room: SlackRoom, user: string): Promise<ActResult> {
  const modal = modalsOf(room, user).at(-1);
  if (!modal) return NO_FORM;
  closeModal(room, user);
  if (modal.view.notify_on_close !== true) return { ok: true };
  const view = toApiView(room, modal);
  return heard(
    await deliverInteraction(room, { type: 'view_closed', ...actor(room, user), view, is_cleared: false }),
  );
}

/** Asks the bot what a list of the top modal offers for what was typed. */
export async function openList(
  room: SlackRoom,
  user: string,
  { block_id, action_id }: SlackPress,
  typed: string,
): Promise<ActResult> {
  const modal = modalsOf(room, user).at(-1);
  if (!modal) return NO_FORM;
  const answer = await deliverInteraction(room, {
    type: 'block_suggestion',
    ...actor(room, user),
    ...{ action_id, block_id, value: typed },
    container: { type: 'view', view_id: modal.id },
    view: toApiView(room, modal, toStateValues(modal.view.blocks as PlatformObject[])),
  });
  const options = answer.status === 200 ? readAnswer(answer.text)?.options : undefined;
  if (
    !Array.isArray(options) ||
    options.length > MOST_OFFERED ||
    options.some((each) => checkOption(each, '').length > 0)
  )
    return { ok: false, error: 'The list could not be loaded.' };
  const offered = options.map(({ text, value }) => ({ value: String(value), label: String(text.text) }));
  modal.offered = { ...modal.offered, [block_id]: offered };
  room.site.world.changed();
  return { ok: true };
}

const MOST_OFFERED = 100;

/** Presses a button inside the top modal. */
export async function pressInForm(room: SlackRoom, user: string, pressed: SlackPress): Promise<ActResult> {
  const modal = modalsOf(room, user).at(-1);
  return modal ? pressInView(room, user, modal, pressed) : NO_FORM;
}

/** Presses a button inside a modal or the Home tab. */
export async function pressInView(
  room: SlackRoom,
  user: string,
  modal: SlackModal,
  pressed: SlackPress,
): Promise<ActResult> {
  const blocks = modal.view.blocks as PlatformObject[];
  const action = toAction(blocks, pressed, seconds(room));
  if (!action) return { ok: false, error: 'That button is no longer there.' };
  const answer = await deliverInteraction(room, {
    type: 'block_actions',
    ...actor(room, user),
    container: { type: 'view', view_id: modal.id },
    trigger_id: newTrigger(room, user),
    view: toApiView(room, modal, toStateValues(blocks)),
    actions: [action],
  });
  return heard(answer);
}

/** Follows the bot's answer to a submit. An answer without an action closes the modal. */
function follow(room: SlackRoom, user: string, modal: SlackModal, text: string): ActResult {
  const answer = readAnswer(text);
  if (answer === undefined) return TROUBLE;
  switch (answer.response_action) {
    case undefined:
      closeModal(room, user);
      return { ok: true };
    case 'clear':
      closeModal(room, user, true);
      return { ok: true };
    case 'update':
      replaceView(room, modal, readView(answer.view));
      return { ok: true };
    case 'errors':
      return isObject(answer.errors) ? showErrors(room, modal, answer.errors) : TROUBLE;
    default:
      return TROUBLE;
  }
}

function readAnswer(text: string): PlatformObject | undefined {
  if (text.trim() === '') return {};
  try {
    const answer: unknown = JSON.parse(text);
    return isObject(answer) ? answer : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Shows errors at input blocks of the view. Slack shows errors nowhere else, so any other block_id is a
 * fault of the app.
 */
function showErrors(room: SlackRoom, modal: SlackModal, errors: PlatformObject): ActResult {
  const inputs = (modal.view.blocks as PlatformObject[])
    .filter((block) => block.type === 'input')
    .map((block) => block.block_id);
  const entries = Object.entries(errors).map(([id, wrong]) => [id, String(wrong)] as const);
  if (entries.length === 0 || entries.some(([id]) => !inputs.includes(id))) return TROUBLE;
  modal.errors = Object.fromEntries(entries);
  room.site.world.changed();
  return { ok: true };
}

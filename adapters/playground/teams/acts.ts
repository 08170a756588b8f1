import { isObject } from '../http.ts';
import type { ActResult, CardInputs, PlatformObject, TeamsAct, TeamsMessage } from '../trial.ts';
import { answerConsent } from './consent.ts';
import { CLIENT, deliver, type TeamsAnswer, type TeamsSpot } from './delivery.ts';
import { openDialog, openList, submitDialog } from './dialogs.ts';
import {
  addMessage,
  findActivity,
  findConversation,
  findPerson,
  TeamsError,
  type TeamsRoom,
} from './room.ts';
import { encode } from './text.ts';

const DONE: ActResult = { ok: true };

/** Does what a person does in Teams, and tells the bot about it as Teams would. */
export async function actInTeams(room: TeamsRoom, act: TeamsAct): Promise<ActResult> {
  if (!findPerson(act.user)) return no('There is no such person in this tenant.');
  switch (act.type) {
    case 'teams.say':
      return say(toSpot(room, act), act);
    case 'teams.press':
      return press(toSpot(room, act), act.activity, act.action, act.inputs);
    case 'teams.submitDialog':
      return submitDialog(room, act.user, act.data, act.inputs);
    case 'teams.closeDialog':
      delete room.state.dialogs[act.user];
      room.site.world.changed();
      return DONE;
    case 'teams.openList':
      return openList(room, act.user, act.dataset, act.typed);
    case 'teams.consent': {
      const spot = toSpot(room, act);
      return answerConsent(spot, findActivity(spot.conversation, act.activity, act.user), act.answer);
    }
    case 'teams.install':
    case 'teams.uninstall':
      return install(toSpot(room, act), act.type === 'teams.install');
  }
}

/** Throws `TeamsError` 404 unless the person is in the conversation. */
function toSpot(
  room: TeamsRoom,
  { user, conversation: id }: { user: string; conversation: string },
): TeamsSpot {
  const { conversation } = findConversation(room, id);
  if (conversation.members.includes(user)) return { room, user, conversation };
  throw new TeamsError(404, 'ConversationNotFound', 'Conversation not found.');
}

async function say(
  spot: TeamsSpot,
  { text: typed, replyTo, file }: Extract<TeamsAct, { type: 'teams.say' }>,
): Promise<ActResult> {
  const { room, user, conversation } = spot;
  const { bot } = room.state;
  const { text, html, mentions } = encode(room, conversation, typed);
  const thread =
    replyTo === undefined ? undefined : (findActivity(conversation, replyTo, user).replyTo ?? replyTo);
  const files = file ? [toAttachment(file.name, room.site.files.keep(file, user))] : [];
  const { id } = addMessage(room, conversation, {
    from: { id: user, name: findPerson(user)?.name ?? user },
    text,
    textFormat: 'plain',
    mentions,
    attachments: files,
    ...(thread !== undefined && { replyTo: thread }),
  });
  const isPersonal = conversation.kind === 'personal';
  const isToBot = isPersonal || mentions.some((each) => each.id === bot.id);
  if (!isToBot || !conversation.botInstalled) return DONE;
  const activity = {
    type: 'message',
    id,
    text: isPersonal ? text : `${text}\n`,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: html }, ...files],
    entities: [...mentions.map(toEntity), CLIENT],
  };
  return heard(await deliver({ ...spot, thread: thread ?? id }, activity));
}

/** A file in a person's OneDrive, with an address from which it can be fetched for some minutes. */
const toAttachment = (name: string, { id, url }: { id: string; url: string }) => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name,
  contentUrl: url,
  content: { downloadUrl: url, uniqueId: id, fileType: name.split('.').at(-1) ?? '' },
});

const toEntity = ({ id, name, text }: TeamsMessage['mentions'][number]) => ({
  type: 'mention',
  mentioned: { id, name },
  text,
});

/** Presses an Action.Execute or Action.Submit of a card. */
async function press(
  where: TeamsSpot,
  id: string,
  action: PlatformObject,
  inputs: CardInputs,
): Promise<ActResult> {
  const message = findActivity(where.conversation, id, where.user);
  const spot = { ...where, thread: message.replyTo ?? message.id };
  const data = { ...(isObject(action.data) ? action.data : {}), ...inputs };
  if (action.type === 'Action.Execute') return execute(spot, message, { ...action, data });
  if (isObject(data.msteams) && data.msteams.type === 'task/fetch') return openDialog(spot, id, data);
  return heard(await deliver(spot, { type: 'message', replyToId: id, value: data }));
}

/**
 * Presses an Action.Execute. The answer may be a card that replaces the message's own for this person, or a
 * few words.
 */
async function execute(
  spot: TeamsSpot,
  message: TeamsMessage,
  { title: _, ...action }: PlatformObject,
): Promise<ActResult> {
  const { status, body } = await deliver(spot, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: message.id,
    value: { action, trigger: 'manual' },
  });
  if (status !== 200) return heard({ status, body });
  const { statusCode, type, value } = body ?? {};
  if (typeof statusCode === 'number' && statusCode >= 400) {
    return no(isObject(value) ? String(value.message) : 'Something went wrong. Try again.');
  }
  if (type === 'application/vnd.microsoft.activity.message') return { ok: true, notice: String(value) };
  if (type === 'application/vnd.microsoft.card.adaptive' && isObject(value)) {
    message.cardFor = { ...message.cardFor, [spot.user]: value };
    spot.room.site.world.changed();
  }
  return DONE;
}

/** Adds the bot to the team, the chat or the person's own apps, or removes it. */
async function install(spot: TeamsSpot, isComing: boolean): Promise<ActResult> {
  const { conversation, room } = spot;
  if (conversation.botInstalled === isComing) return DONE;
  const isTeam = conversation.kind === 'channel';
  for (const each of room.state.conversations) {
    if (each === conversation || (isTeam && each.kind === 'channel')) each.botInstalled = isComing;
  }
  room.site.world.changed();
  // Events of a team come from its General channel, whose id is the team's.
  const from = isTeam ? { ...spot, ...findConversation(room, room.state.team.id) } : spot;
  const bot = [{ id: room.state.bot.id }];
  await deliver(from, { type: 'installationUpdate', action: isComing ? 'add' : 'remove' });
  const change = isComing ? { membersAdded: bot } : { membersRemoved: bot };
  return heard(await deliver(from, { type: 'conversationUpdate', ...change }));
}

const no = (error: string): ActResult => ({ ok: false, error });

/** What a Teams client shows for an answer without content: nothing, or that something went wrong. */
function heard({ status }: TeamsAnswer): ActResult {
  if (status >= 200 && status < 300) return DONE;
  return no(`Something went wrong: the app answered HTTP ${status}. Try again.`);
}

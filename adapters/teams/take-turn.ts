import type { InvokeResponse, TurnContext } from 'botbuilder';
import type { PlacesTold } from '../../commands/hear-places.ts';
import { FIRST_WORDS } from '../../commands/help/index.ts';
import { HOME_ASKED } from '../../commands/home/index.ts';
import { errorMessage, UserError } from '../../commands/user-error.ts';
import type { View } from '../../commands/view.ts';
import { TOO_LATE } from '../hung-up.ts';
import { WORKING } from '../working.ts';
import { type IncomingActivity, mentionsIn, tenantOf } from './activity.ts';
import { lastWords } from './dialog.ts';
import { answerDialog, openDialog } from './dialog-turn.ts';
import { answerExecute, toast } from './execute-turn.ts';
import { readConsent } from './files.ts';
import { hearLinesOf } from './lines.ts';
import { readChosen } from './message-action.ts';
import { answerPeopleSought } from './offer-people.ts';
import { readMoves } from './people-moved.ts';
import { readPlaces } from './places.ts';
import { readPress } from './press.ts';
import { askedInWords, isDirect, isSpoken, type SpokenActivity, withoutThread } from './read.ts';
import { NOT_OFFERED, NOT_UNDERSTOOD, toFormOffer } from './render.ts';
import { answerLink, answerSearch } from './search.ts';
import { createTurn, type Turn, type TurnOptions } from './turn.ts';

/** Handles an activity. Resolves to the response of an invoke, and to undefined for all other activities. */
export async function takeTurn(
  activity: IncomingActivity,
  context: TurnContext,
  surroundings: TurnOptions,
): Promise<InvokeResponse | undefined> {
  const { told, isArrival } = readPlaces(activity, surroundings.appId);
  if (!isSpoken(activity)) {
    for (const each of told) await surroundings.hearPlaces.told(each);
    return activity.type === 'invoke' ? { status: 400 } : undefined;
  }
  const turn = createTurn(activity, context, surroundings);
  switch (activity.type) {
    case 'invoke':
      return { status: 200, body: await answerInvoke(activity, turn, surroundings) };
    case 'message':
      surroundings.heard.wasHeard(messageOf(activity));
      if (await hearLinesOf(activity, turn, surroundings, tell)) return undefined;
      await answerMessage(activity, turn, surroundings);
      return undefined;
    case 'messageDelete':
      await hearLinesOf(activity, turn, surroundings, tell);
      return undefined;
    case 'messageUpdate':
      if (await hearLinesOf(activity, turn, surroundings, tell)) return undefined;
      if (isMentionByEdit(activity, surroundings)) await answerMessage(activity, turn, surroundings);
      return undefined;
    case 'installationUpdate':
    case 'conversationUpdate':
      if (isArrival) await greet(activity, turn, told, surroundings);
      else for (const each of told) await surroundings.hearPlaces.told(each);
      await hearPeople(activity, surroundings);
      return undefined;
    default:
      return undefined;
  }
}

/** Notes that the bot was added, and says its first words, once. Asking for them makes the place known. */
async function greet(
  activity: SpokenActivity,
  turn: Turn,
  told: PlacesTold[],
  { hearPlaces }: TurnOptions,
): Promise<void> {
  const words = await turn.ask(isDirect(activity) ? HOME_ASKED : FIRST_WORDS);
  for (const each of told) await hearPlaces.told(each);
  const address = withoutThread(activity.conversation.id);
  const place = { platform: 'teams', tenant: tenantOf(activity) ?? '', address } as const;
  if (!(await hearPlaces.greets(place))) return;
  if (words instanceof UserError) await turn.say(errorMessage(words));
  else if (words.kind === 'message') await turn.announce(words);
}

async function hearPeople(activity: SpokenActivity, { hearMoves }: TurnOptions): Promise<void> {
  const told = readMoves(activity);
  if (told) await hearMoves(told);
}

/** Tells the sender of a message that it came too late and was not begun. Teams itself shows that a press or a form failed. */
export async function tellTooLate(
  activity: IncomingActivity,
  context: TurnContext,
  surroundings: TurnOptions,
): Promise<undefined> {
  surroundings.log.warn(
    { platform: 'teams', requestId: surroundings.httpRequest },
    'a request came too late to be answered in time, and was not begun',
  );
  if (!isSpoken(activity) || activity.type !== 'message') return;
  await createTurn(activity, context, surroundings).say(TOO_LATE);
}

const messageOf = ({ conversation, id }: SpokenActivity): string => `${conversation.id} ${id}`;

/** Whether this is an edit that mentions the bot, of a message that was not answered before. */
const isMentionByEdit = (activity: SpokenActivity, { appId, heard }: TurnOptions): boolean =>
  activity.channelData?.eventType === 'editMessage' &&
  mentionsIn(activity).some(({ id }) => id === activity.recipient?.id || id === `28:${appId}`) &&
  !heard.wasHeard(messageOf(activity));

async function answerMessage(activity: SpokenActivity, turn: Turn, surroundings: TurnOptions): Promise<void> {
  const press = readPress(activity.value);
  if (press) {
    const { command, args } = press;
    const answer = async () => void (await tellWhenKnown(turn, turn.ask({ command, args })));
    await surroundings.clicks.once(placeOf(activity), JSON.stringify(press), answer).done;
    return;
  }
  if (activity.value && !activity.text) return turn.say(NOT_UNDERSTOOD);
  return tellWhenKnown(turn, turn.ask(askedInWords(activity, surroundings)));
}

/** Who pressed, and in which message. */
const placeOf = ({ conversation, from, replyToId }: SpokenActivity): string =>
  `${from.id} ${conversation.id} ${replyToId}`;

/** Posts the answer. Where it takes long, people are told so, and it is shown in place of that. */
async function tellWhenKnown(turn: Turn, answer: Promise<View | UserError>): Promise<void> {
  if (!(await turn.inTime(answer))) await turn.sayWorking();
  await tell(turn, await answer);
}

/** Posts the answer. A message with a key is a card, which the outbox posts, here and elsewhere. */
async function tell(turn: Turn, answer: View | UserError): Promise<void> {
  if (answer instanceof UserError) return turn.say(errorMessage(answer));
  if (answer.kind === 'form') return turn.offerForm(toFormOffer(answer));
  if (answer.key !== undefined) return turn.takeBackWorking();
  await turn.say(answer);
  await turn.offerFiles(answer);
}

async function answerInvoke(
  activity: SpokenActivity,
  turn: Turn,
  options: TurnOptions,
): Promise<object | undefined> {
  const { name, value, replyToId } = activity;
  const { previewLink, clicks } = options;
  switch (name) {
    case 'adaptiveCard/action': {
      const press = readPress(inside(inside(value, 'action'), 'data'));
      if (!press) return toast(NOT_UNDERSTOOD.title);
      const { done, isAgain } = clicks.once(placeOf(activity), JSON.stringify(press), () =>
        answerExecute(press, turn),
      );
      return isAgain ? ((await turn.inTime(done)) ?? toast(WORKING.title)) : done;
    }
    case 'task/fetch':
    case 'task/submit': {
      const data = inside(value, 'data');
      const press = readPress(data);
      return press
        ? answerDialog(name, press, data, turn, {
            offeredIn: replyToId ?? undefined,
            id: activity.id ?? undefined,
          })
        : lastWords(NOT_UNDERSTOOD.title);
    }
    case 'composeExtension/fetchTask': {
      const chosen = readChosen(activity);
      if (!chosen) return lastWords(NOT_UNDERSTOOD.title);
      const work = turn.askForForm(chosen);
      const answer = await turn.inTime(work);
      return answer ? openDialog(answer) : openLater(work, turn);
    }
    case 'composeExtension/submitAction': {
      const data = inside(value, 'data');
      const press = readPress(data);
      return press ? answerDialog('task/submit', press, data, turn) : lastWords(NOT_UNDERSTOOD.title);
    }
    case 'composeExtension/queryLink':
      return answerLink(inside(value, 'url'), activity, previewLink);
    case 'application/search':
      return answerPeopleSought(value, activity, options);
    case 'composeExtension/query':
      return answerSearch(value, turn);
    case 'fileConsent/invoke': {
      const accepted = readConsent(value);
      if (accepted) await turn.handOver(accepted);
      await turn.takeAway(replyToId);
      return undefined;
    }
    default:
      return lastWords(NOT_OFFERED);
  }
}

/** Ends a dialog that could not be opened in time, as Teams opens none later, and offers its form in a message to the person alone. */
async function openLater(work: Promise<View | UserError>, turn: Turn): Promise<object> {
  const ended = lastWords(COMES_LATER);
  turn.acknowledge({ status: 200, body: ended });
  await tell(turn, await work);
  return ended;
}

/** A form changes nothing, so it may be asked for again where no message can be sent. */
const COMES_LATER =
  'This takes longer than usual. Close this: the form comes to you in a message. If none has come in a minute, please choose it again.';

const inside = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

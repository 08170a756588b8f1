import { HOME_ASKED } from '../../commands/home/index.ts';
import { errorMessage, UserError } from '../../commands/user-error.ts';
import { type Message, message, type ShownButton, type View } from '../../commands/view.ts';
import { WORKING } from '../working.ts';
import { toCard } from './card.ts';
import { type CardPress, HOME_KEY } from './press.ts';
import { formOfferCard, toFormOffer } from './render.ts';
import type { Turn } from './turn.ts';
import type { CardElement } from './words.ts';

/** The answer to an Action.Execute: a card that replaces the pressed one for the presser only, or a line of text. */
export interface ExecuteResponse {
  statusCode: 200;
  type: 'application/vnd.microsoft.card.adaptive' | 'application/vnd.microsoft.activity.message';
  value: CardElement | string;
}

/**
 * Answers a press. An answer is replaced by the next answer. A card is replaced only by its own new state; anything else
 * is posted beside it. A mistake is posted beside either, so that it does not replace a list.
 */
export async function answerExecute(press: CardPress, turn: Turn): Promise<ExecuteResponse> {
  const work = turn.ask({ command: press.command, args: press.args });
  const answer = await turn.inTime(work);
  if (!answer) return answerLate(work, press, turn);
  const isOnCard = press.key !== undefined;
  await turn.offerFiles(answer);
  if (press.key === HOME_KEY) return answerAtHome(answer, turn);
  if (answer instanceof UserError) {
    await turn.say(errorMessage(answer));
    return toast(answer.message);
  }
  if (answer.kind === 'form') {
    if (!isOnCard) return replacement(formOfferCard(answer));
    await turn.offerForm(toFormOffer(answer, press.key));
    return toast(answer.title);
  }
  if (answer.key === press.key) return replacement(toCard(withSaid(answer)));
  if (answer.key === undefined) await turn.say(answer);
  return toast(answer.said ?? answer.title);
}

/**
 * Says that a press takes longer, as Teams waits no longer for the answer, and posts the answer beside the card once it is
 * known. The card itself is edited for everyone by then.
 */
async function answerLate(
  work: Promise<View | UserError>,
  { key }: CardPress,
  turn: Turn,
): Promise<ExecuteResponse> {
  const working = toast(WORKING.title);
  turn.acknowledge({ status: 200, body: working });
  const answer = await work;
  await turn.offerFiles(answer);
  if (answer instanceof UserError) await turn.say(errorMessage(answer));
  else if (answer.kind === 'form') await turn.offerForm(toFormOffer(answer, key));
  else if (answer.key === undefined) await turn.say(answer);
  else if (answer.said !== undefined) await turn.say(message(answer.said));
  return working;
}

/**
 * Answers a press on a person's home: with the home as it is by then, and beside it whatever else there is to read. A form
 * is offered beside it.
 */
async function answerAtHome(answer: View | UserError, turn: Turn): Promise<ExecuteResponse> {
  if (answer instanceof UserError) {
    await turn.say(errorMessage(answer));
    return toast(answer.message);
  }
  if (answer.kind === 'form') {
    await turn.offerForm(toFormOffer(answer, HOME_KEY));
    return toast(answer.title);
  }
  if (answer.isHome) return replacement(toCard(answer));
  if (answer.key === undefined) await turn.say(answer);
  const home = await turn.ask(HOME_ASKED, 'home');
  if (home instanceof UserError || home.kind === 'form') return toast(answer.said ?? answer.title);
  const said = answer.key === undefined ? undefined : answer.said;
  return replacement(toCard(withSaid(said === undefined ? home : { ...home, said })));
}

/** The card as the presser sees it until it next changes for everyone: the result of their press comes first. */
const withSaid = ({ said, ...card }: Message<ShownButton>): Message<ShownButton> =>
  said === undefined ? card : { ...card, blocks: [{ type: 'note', text: said }, ...card.blocks] };

export const toast = (value: string): ExecuteResponse => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
});

const replacement = (value: CardElement): ExecuteResponse => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value,
});

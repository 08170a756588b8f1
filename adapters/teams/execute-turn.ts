import { errorMessage, UserError } from '../../commands/user-error.ts';
import type { Message, ShownButton } from '../../commands/view.ts';
import { toCard } from './card.ts';
import type { CardPress } from './press.ts';
import { formOfferCard, toActivity, toFormOffer } from './render.ts';
import type { Turn } from './turn.ts';
import type { CardElement } from './words.ts';

/** The answer to an Action.Execute: a card in place of the pressed one, for the presser only, or a line of text. */
export interface ExecuteResponse {
  statusCode: 200;
  type: 'application/vnd.microsoft.card.adaptive' | 'application/vnd.microsoft.activity.message';
  value: CardElement | string;
}

/**
 * A card that answered one person gives way to the next answer. A living card stays what it is: only its own new state
 * takes its place, and everything else is said beside it. So is a mistake, lest a list be lost to it.
 */
export async function answerExecute(press: CardPress, turn: Turn): Promise<ExecuteResponse> {
  const answer = await turn.ask({ command: press.command, args: press.args });
  const isLiving = press.key !== undefined;
  if (answer instanceof UserError) {
    await turn.say(toActivity(errorMessage(answer)));
    return toast(answer.message);
  }
  if (answer.kind === 'form') {
    if (!isLiving) return replacement(formOfferCard(answer));
    await turn.offer(toFormOffer(answer, press.key));
    return toast(answer.title);
  }
  if (answer.key === press.key) return replacement(toCard(withSaid(answer)));
  if (answer.key === undefined) await turn.say(toActivity(answer));
  return toast(answer.said ?? answer.title);
}

/** The card as the presser sees it, until it next changes for everyone: first of all what their press did. */
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

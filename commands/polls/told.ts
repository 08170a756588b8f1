import { saidOrRendered } from '../cards/card.ts';
import type { NetworkContext } from '../context.ts';
import { type Message, message } from '../view.ts';
import { pollCard } from './poll-view.ts';

/**
 * The answer after a change that cannot be undone. Somebody who typed gets the sentence; somebody who
 * pressed a button gets the poll's card with the sentence beside it.
 */
export async function told(pollId: string, sentence: string, context: NetworkContext): Promise<Message> {
  if (context.typed) return message(sentence);
  return { ...(await saidOrRendered(pollCard, pollId, sentence, context)), said: sentence };
}

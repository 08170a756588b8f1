import { saidOrDrawn } from '../cards/card.ts';
import type { Context } from '../context.ts';
import { type Message, message } from '../view.ts';

/**
 * After what cannot be taken back: for a caller who typed the sentence, for one who pressed a button the poll's card, with
 * the sentence beside it.
 */
export async function told(pollId: string, sentence: string, context: Context): Promise<Message> {
  if (context.typed) return message(sentence);
  return { ...(await saidOrDrawn('poll.card', pollId, sentence, context)), said: sentence };
}

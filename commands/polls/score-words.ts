import type { Poll } from '../../storage/polls/polls.ts';
import { methodOf } from './methods/methods.ts';

/** What a score is called: "5", "If need be". */
export const sayScore = (score: number, poll: Pick<Poll, 'method'>): string =>
  methodOf(poll).scoreNames?.[score]?.[0] ?? String(score);

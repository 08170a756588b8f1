import type { OpenBallot, Poll } from '../../storage/polls/polls.ts';
import { plainWords, writtenOut } from '../../storage/rows/kept-words.ts';
import { discreet, optional } from '../field.ts';
import { UserError } from '../user-error.ts';
import type { FormField } from '../view.ts';
import { LONGEST_SECRET_REASON } from './ballots.ts';
import { type Chosen, comparable } from './choose.ts';
import { methodOf } from './methods/methods.ts';
import { becauseField } from './poll-fields.ts';

/** Why somebody votes as they do. Where no reason is asked for, it is part of the choice. */
export const whyField = discreet(optional(becauseField));

/** The names of the options for which a poll asks for a reason; none in most polls. */
const optionsAsked = (poll: Poll): string[] =>
  (methodOf(poll).asksWhy ?? []).map((place) => poll.options[place - 1] ?? '');

/** Whether a poll asks for a reason for any of its options. */
export const asksForReasons = (poll: Poll): boolean => optionsAsked(poll).length > 0;

/** Puts words that were read as a reason back into the choice, in a poll that asks for none. */
export function withItsReason(chosen: Chosen, because: string | undefined, poll: Poll): Chosen {
  if (because === undefined || asksForReasons(poll) || !('typed' in chosen)) return chosen;
  const whole = `${chosen.typed} because ${plainWords(because)}`;
  const ways = [whole, `${chosen.typed}, because ${plainWords(because)}`];
  const isOption = (words: string) => poll.options.some((option) => comparable(option) === comparable(words));
  return { typed: ways.find(isOption) ?? whole };
}

/**
 * Whether a reason is still to be given for this ballot. In a secret poll none is demanded, because the
 * question alone would tell what was chosen.
 */
export const lacksReason = (poll: Poll, { choices, because }: OpenBallot): boolean =>
  !poll.isSecret &&
  because === null &&
  choices.some((place) => methodOf(poll).asksWhy?.includes(place) === true);

/** The reason as it is kept with the ballot. Secret ones name people by their plain names, and are short. */
export function keptReason(poll: Poll, because: string | undefined): string | null {
  if (because === undefined || !asksForReasons(poll)) return null;
  if (!poll.isSecret) return because;
  const plain = writtenOut(because);
  if (plain.length <= LONGEST_SECRET_REASON) return plain;
  throw new UserError(
    `Please keep a reason in a secret poll under ${LONGEST_SECRET_REASON} characters. It has ${plain.length}.`,
    { field: 'because' },
  );
}

/** The question for the reason in the form of a ballot. */
export const reasonQuestion = (poll: Poll, before: string | null): FormField => ({
  name: 'because',
  label: methodOf(poll).why ?? 'Why',
  input: 'long-text',
  required: false,
  hint: poll.isSecret
    ? 'Told with the result, without your name'
    : methodOf(poll).why !== undefined
      ? 'Everyone sees it beside the vote'
      : `Asked where you ${optionsAsked(poll).join(' or ').toLowerCase()}`,
  ...(before !== null && { value: before }),
});

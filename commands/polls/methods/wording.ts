import { UserError } from '../../user-error.ts';
import type { PollOutcome, ProposedPoll } from './method.ts';
import { isAbstention } from './places.ts';

/** Says a number of something: "no votes", "1 vote", "2 votes". */
export const counted =
  (one: string, many = `${one}s`) =>
  (count: number) =>
    `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`;

/** Says how many options may be chosen: "One", "Up to 2". */
export const upTo = (most: number): string => (most === 1 ? 'One' : `Up to ${most}`);

/** Says how a tie ended, told as in "a tie between Leeds and York"; undefined where there was none. */
export function sayTie(
  { why, name, carried, needed }: Pick<PollOutcome, 'why' | 'name' | 'carried' | 'needed'>,
  tie: string,
): string | undefined {
  if (why === 'tie') return `Not carried: ${tie}.`;
  if (why === 'waits') return `Not carried yet: ${tie}. ${CASTING}`;
  if (why === 'lot') return `Carried: ${name(carried)}, by lot after ${tie}${needed}.`;
  if (why === 'chair') return `Carried: ${name(carried)}, by the chair’s casting vote after ${tie}.`;
  return undefined;
}

export const CASTING = 'The chair has the casting vote.';

/** Refuses an opening that options compared with one another cannot have: abstaining, or a share that carries. */
export const mustCompare =
  (compared: 'ranked' | 'scored', instead: string) =>
  ({ options, hasPass }: ProposedPoll): void => {
    if (options.some(isAbstention))
      throw new UserError(
        `Where options are ${compared} nobody need abstain: please leave that option out.`,
        {
          field: 'options',
        },
      );
    if (hasPass)
      throw new UserError(`Where options are ${compared} ${instead}. Please leave out what it passes by.`, {
        field: 'passes',
      });
  };

/** What options in order of preference have in common, however they are counted. */
export const BY_PREFERENCE = {
  ballot: 'order',
  most: 'all',
  drawsLots: true,
  takesNoShare: true,
  choose: () => 'As many as you like, in order of preference',
  had: counted('first preference'),
  countsAre: 'first preferences ',
  mustFit: mustCompare('ranked', 'the count goes on until enough are elected'),
} as const;

import type { Interest, InterestHandling, InterestKind } from '../../storage/interests/interests.ts';
import type { Person } from '../../storage/people/people.ts';
import { nameOf } from '../cards/shown.ts';

/** The kinds of interest, as they are declared. */
export const KINDS: Record<InterestKind, string> = {
  financial: 'Financial',
  professional: 'Professional, not financial',
  personal: 'Personal, not financial',
  indirect: 'Indirect',
};

/** How a conflict of interest is managed, mildest first, as the chair rules it. */
export const HANDLINGS: Record<InterestHandling, string> = {
  noted: 'Noted',
  abstains: 'Stays, does not decide',
  leaves: 'Leaves for the item',
};

/** Whether somebody with this interest takes no part in deciding what it touches. */
export const isOut = ({ handling, status }: Pick<Interest, 'handling' | 'status'>): boolean =>
  status !== 'withdrawn' && handling !== null && handling !== 'noted';

/** "Bob Hill: my pharmacy would supply the vaccine". */
export const sayInterest = ({ personId, text }: Interest, people: Map<string, Person>): string =>
  `${nameOf(people.get(personId))}: ${text}`;

/** How an interest stands, as a part of a line: "stays, does not decide", "waits for a ruling". */
export function sayRuling({ handling, because, pollId }: Interest): string {
  if (handling === null) return 'waits for a ruling';
  const words = pollId === null ? HANDLINGS[handling].toLowerCase() : sayVoting(handling);
  return because === null ? words : `${words}, because ${because}`;
}

const sayVoting = (handling: InterestHandling): string =>
  handling === 'noted' ? 'may vote' : 'may not vote';

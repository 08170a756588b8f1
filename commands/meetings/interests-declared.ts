import type { Interest } from '../../storage/interests/interests.ts';
import type { AgendaItem } from '../../storage/meetings/meetings.ts';
import type { Person } from '../../storage/people/people.ts';
import { capital } from '../cards/capital.ts';
import { nameOf } from '../cards/shown.ts';
import { sayInterest, sayRuling } from '../parts/interest-words.ts';
import type { Fact } from '../view.ts';
import type { MinutesLine } from './frozen-minutes.ts';

/** What was declared that touches a meeting, with its agenda and the people concerned. */
interface Declared {
  interests: Interest[];
  agenda: AgendaItem[];
  people: Map<string, Person>;
}

/** A line for each: "Bob Hill: my pharmacy would supply it (item 2). Stays, does not decide." */
export const declarationsIn = ({ interests, agenda, people }: Declared): MinutesLine[] =>
  interests.map((interest) => ({
    of: interest.id,
    text: `${sayInterest(interest, people)}${inBrackets(onItem(interest, agenda))}. ${capital(sayRuling(interest))}.`,
  }));

/** The same in short, for the meeting's card: "Bob Hill, item 2: stays, does not decide". */
export const interestsFact = ({ interests, agenda, people }: Declared): Fact[] =>
  interests.length === 0
    ? []
    : [{ label: 'Interests', value: interests.map((each) => inShort(each, agenda, people)).join('; ') }];

function inShort(interest: Interest, agenda: AgendaItem[], people: Map<string, Person>): string {
  const item = onItem(interest, agenda);
  const name = nameOf(people.get(interest.personId));
  return `${name}${item === undefined ? '' : `, ${item}`}: ${sayRuling({ ...interest, because: null })}`;
}

function onItem({ itemId }: Interest, agenda: AgendaItem[]): string | undefined {
  const at = agenda.findIndex(({ id }) => id === itemId);
  return at < 0 ? undefined : `item ${at + 1}`;
}

const inBrackets = (words: string | undefined): string => (words === undefined ? '' : ` (${words})`);

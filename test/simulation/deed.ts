import { type Day, formatDay, formatInstant } from '../../commands/dates/dates.ts';
import { ZONE } from './bot.ts';

/** One command that somebody gives. Records are named by numbers, which may not exist. */
export type Deed =
  | { do: 'add'; owner: string; text: string; due: Day | null }
  | { do: 'done' | 'reopen'; action: number }
  | { do: 'move'; action: number; due: Day }
  | { do: 'give'; action: number; to: string }
  | { do: 'edit'; action: number; text: string; over?: Stood }
  | { do: 'decide'; text: string }
  | { do: 'open'; question: string; options: string[]; isSecret: boolean; closesAt: Date }
  | { do: 'vote'; poll: number; choice: number }
  | { do: 'close'; poll: number }
  | { do: 'appoint' | 'dismiss'; whom: string }
  /** `on`: the action on whose card it is pressed, where it is. */
  | { do: 'undo'; on: number };

/** What the form for an edit said when it was opened; no owner if its platform does not know them. */
export interface Stood {
  text: string;
  owner: string | undefined;
  due: Day | null;
}

/** The word in every text that people write, by which the audit finds it anywhere. */
export const WORDS = 'Zebrafinch';

/** The words typed for a deed. */
export function typed(deed: Deed): string {
  switch (deed.do) {
    case 'add':
      return `action add @${deed.owner} ${deed.text}${deed.due ? ` by ${formatDay(deed.due)}` : ''}`;
    case 'done':
    case 'reopen':
      return `action ${deed.do} A${deed.action}`;
    case 'edit':
      return `action edit A${deed.action}`;
    case 'move':
      return `action move A${deed.action} to ${formatDay(deed.due)}`;
    case 'give':
      return `action give A${deed.action} to @${deed.to}`;
    case 'decide':
      return `decision record "${deed.text}"`;
    case 'open':
      return `poll open "${deed.question}?" ${deed.options.join(' | ')}${deed.isSecret ? ' secret' : ''} closes ${formatInstant(deed.closesAt, ZONE)}`;
    case 'vote':
      return `vote P${deed.poll} ${deed.choice}`;
    case 'close':
      return `poll close P${deed.poll}`;
    case 'appoint':
      return `member add @${deed.whom} as manager`;
    case 'dismiss':
      return `member end @${deed.whom} as manager because their term is over`;
    case 'undo':
      return 'undo';
  }
}

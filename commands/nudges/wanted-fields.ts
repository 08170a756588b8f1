import { NUMBER, plain, readNumber } from '../dates/read-words.ts';
import { wordsOf } from '../door/words-entered.ts';
import type { PlainField } from '../field.ts';
import { writeOutMentions } from '../invocation.ts';
import { UserError } from '../user-error.ts';

/** The most messages a week that somebody may ask for; nobody is sent more than a few a day. */
const LARGEST = 50;
/** No limit to how many messages a week there are. */
export const ANY_NUMBER = 0;

const WHERE = { slack: 'Slack', teams: 'Microsoft Teams', last: 'Where you were last' } as const;
const WHERE_SAID: [RegExp, keyof typeof WHERE][] = [
  [/^slack$/, 'slack'],
  [/^(?:microsoft |ms )?teams$/, 'teams'],
  [
    /^(?:last|both|either|any(?:where)?|(?:the )?(?:one|place )?(?:where )?i (?:was|am|used)(?: last)?)$/,
    'last',
  ],
];

/** Where reminders come: on a platform, or where the person was last. */
export const whereField: PlainField<keyof typeof WHERE, 'choice'> = {
  label: 'Where',
  input: 'choice',
  required: true,
  choices: Object.entries(WHERE).map(([value, label]) => ({ value, label })),
  typed: 'phrase',
  canonical: (typed) => typed.toLowerCase(),
  parse(raw) {
    const typed = plain(wordsOf(raw));
    const found = WHERE_SAID.find(([said]) => said.test(typed))?.[1];
    if (found) return found;
    throw new UserError(`I can remind you in Slack or in Teams, not in “${typed}”.`);
  },
  inForm: (where) => where,
  resolve: (where) => where,
};

const MOST = new RegExp(
  `^(?:at most )?(?<count>${NUMBER}|once|twice)(?: messages?| reminders?| times)?(?: (?:a|per|each|every) week)?$`,
);
const ANY = /^(?:any(?: number)?|no limit|unlimited|all|as many as there are)$/;
const TIMES: Record<string, number> = { once: 1, twice: 2 };

/** How many messages with reminders come in a week at most. */
export const mostField: PlainField<number, 'text'> = {
  label: 'How many messages a week at most',
  input: 'text',
  required: true,
  hint: 'For example: 3, or any number',
  typed: 'phrase',
  canonical: writeOutMentions,
  parse(raw) {
    const typed = plain(wordsOf(raw));
    if (ANY.test(typed)) return ANY_NUMBER;
    const said = MOST.exec(typed)?.groups?.count;
    const count = said === undefined ? Number.NaN : (TIMES[said] ?? readNumber(said));
    if (count >= 1 && count <= LARGEST) return count;
    throw new UserError(
      `I could not read “${typed}” as how many messages a week. Write it like 3 a week, from 1 to ${LARGEST}, or any number.`,
    );
  },
  inForm: (most) => (most === ANY_NUMBER ? 'any number' : String(most)),
  resolve: (most) => most,
};

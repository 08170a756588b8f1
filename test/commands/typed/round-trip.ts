import fc from 'fast-check';
import type { Command } from '../../../commands/command.ts';
import { formatDate, formatDay } from '../../../commands/dates/dates.ts';
import type { Field } from '../../../commands/field.ts';
import { mentionMark, type Typed } from '../../../commands/invocation.ts';
import { beginningsOf } from '../../../commands/typed/keywords.ts';
import type { Clause } from '../../../commands/typed/pattern.ts';

export const MENTIONS: Typed['mentions'] = [0, 1].map((at) => ({
  account: { platform: 'slack', tenant: 'T1', id: `U${at}` },
  name: `Person ${at}`,
}));

/** A value of a field: as it may be typed, and as it must be read. */
interface Value {
  typed: string;
  raw: string;
}

/** One command with all or some of its arguments, as it may be typed. */
export interface Written {
  text: string;
  /** What each field must be read as, once it is parsed. */
  meant: Record<string, string>;
}

const PLAIN = [
  'Ring',
  'surgery',
  'letters',
  'practices',
  'pathway',
  'Leeds',
  'summary',
  'rota',
  'uptake',
  'audit',
];
const someWords = fc
  .array(fc.constantFrom(...PLAIN), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));
const same = (typed: string): Value => ({ typed, raw: typed });
const days = fc
  .integer({ min: 2, max: 700 })
  .map((ahead) => new Date(Date.UTC(2027, 5, 1 + ahead)).toISOString().slice(0, 10));
const days27 = days.chain((day) => {
  const [year, month, date] = day.split('-');
  const ways = [
    formatDay(day),
    formatDate(day),
    `${date}/${month}/${year}`,
    `${date}.${month}.${year?.slice(2)}`,
    day,
    formatDate(day).toUpperCase(),
  ];
  return fc.constantFrom(...ways).map((typed) => ({ typed, raw: day }));
});
const instants = days.chain((day) =>
  fc.constantFrom('2pm', '14:00', '14.00', '1400', '2 p.m.').map((time) => ({
    typed: `${formatDate(day)} at ${time}`,
    raw: `${formatDate(day)} at 2pm`,
  })),
);

const SOME_NUMBERS = ['1', '2', '3', '4'];

/** Whether a field takes these figures. */
const takenBy =
  ({ canRead }: Field<unknown>) =>
  (figures: string): boolean =>
    canRead?.(figures, { now: new Date('2027-06-01T08:00:00Z'), zone: 'Europe/London' }) ?? true;

/** Values of a field by how it is entered and typed. */
function valuesOf(field: Field<unknown>): fc.Arbitrary<Value> {
  const { input, typed, reference, choices } = field;
  if (reference) {
    // Of several kinds of record the first.
    const [kind = ''] = reference.source.split('|');
    const letter = /[a-z]/i.exec(kind)?.[0] ?? '';
    const dotted = kind.includes('.');
    return fc
      .integer({ min: 1, max: 99 })
      .map((n) => same(`${letter.toUpperCase()}${n}${dotted ? '.1' : ''}`));
  }
  if (input === 'person') return fc.constant({ typed: mentionMark(0), raw: 'U0' });
  if (input === 'people')
    return fc.constant({ typed: `${mentionMark(0)} and ${mentionMark(1)}`, raw: 'U0,U1' });
  if (input === 'date') return days27;
  if (input === 'instant') return instants;
  if (input === 'number') return fc.constantFrom(...SOME_NUMBERS.filter(takenBy(field))).map(same);
  if ((input === 'choice' || input === 'choices') && choices)
    return fc.constantFrom(...choices).map(({ value }) => same(value));
  if (typed === 'title') return someWords.map((words) => ({ typed: `"${words}"`, raw: words }));
  if (typed === 'list')
    return fc.constantFrom(same('Leeds | York'), { typed: '"Leeds" "York"', raw: 'Leeds | York' });
  if (typed === 'phrase' && field.label.includes('how long') && field.hint?.includes('years'))
    return fc.constantFrom(same('3 years'), same('18 months'));
  if (typed === 'phrase' && /long/.test(field.label))
    return fc.constantFrom(same('90 minutes'), same('2 hours'));
  if (typed === 'phrase' && field.label === 'Time') return fc.constantFrom(same('9am'), same('14:30'));
  if (field.label === 'Nothing after') return fc.constantFrom(same('5pm'), same('18:30'));
  if (field.label === 'Nothing before') return fc.constantFrom(same('9am'), same('10:30'));
  if (field.label === 'Your time zone') return fc.constantFrom(same('Europe/Paris'), same('New York'));
  if (field.label === 'When you work')
    return fc.constantFrom(same('Tuesday mornings'), same('Monday and Wednesday'));
  if (field.label === 'Remind me again') return fc.constantFrom(same('tomorrow'), same('my next session'));
  if (field.label.startsWith('How many messages')) return fc.constantFrom(same('3'), same('5'));
  if (field.label === 'Passes by')
    return fc.constantFrom(same('two thirds'), same('60%'), same('a majority'));
  if (field.label === 'Who may vote')
    return fc.constantFrom(same('clinicians and lead nurses'), same('one per organisation'));
  if (field.label === 'Weights')
    return fc.constantFrom(same('federation 2/3, provider 1/3'), same('practices half and trusts half'));
  if (field.label === 'Ratified from') return days27;
  if (field.label === 'Quorum') return fc.constantFrom(same('10'), same('half'), same('40%'));
  if (field.label.startsWith('Which days'))
    return fc.constantFrom(
      same('the second Tuesday of each month at 2pm'),
      same('the last Friday of each month at 10am'),
    );
  if (field.label === 'Which dates')
    return fc.constantFrom(
      same('3 August 2027 at 2pm, 4 August 2027 at 10am'),
      same('3 August 2027 at 2pm, 4 August 2027 at 10am or 9 August 2027 at 2pm'),
    );
  if (field.label === 'From') return fc.constantFrom(same('January 2028'), same('6 July'));
  if (field.label === 'Until') return fc.constantFrom(same('July 2028'), same('December'));
  if (field.label === 'Left out') return fc.constantFrom(same('August'), same('August and December'));
  if (field.label === 'Code') return fc.constant(same('K7QM2XPA'));
  if (field.label === 'Hidden') return fc.constantFrom(same('1 to 7'), same('GP Patient Survey'));
  if (field.label === 'Period') return fc.constantFrom(same('April 2027'), same('Q1 2027/28'));
  if (field.label.startsWith('Link')) return fc.constant(same('https://example.org/draft'));
  if (field.label === 'How much is funded') return fc.constantFrom(same('26 sessions'), same('120 days'));
  if (field.label === 'When') return fc.constantFrom(same('last quarter'), same('this year'));
  if (field.label === 'How it was agreed')
    return fc.constantFrom(
      same('by consensus'),
      same('5 for, 1 against, 2 abstained'),
      same('5 for 1 against'),
    );
  if (field.label === 'Year') return fc.constant(same('2028/29'));
  return someWords.map(same);
}

const cased = (word: string): fc.Arbitrary<string> =>
  fc.constantFrom(word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1));

/** A clause with one of its keywords, set off in one of the ways people do. */
const clauseWith = (clause: Clause, field: Field<unknown>, value: string): fc.Arbitrary<string> => {
  const { usual, labels } = beginningsOf(clause, field);
  const keyword = fc.oneof(
    fc.constantFrom(...usual).chain(cased),
    ...(labels.length > 0 ? [fc.constantFrom(...labels).map((label) => `${label}:`)] : []),
  );
  const open = fc.constantFrom(' ', ', ', ' - ', ' – ', '; ');
  const bracketed = field.typed === 'words' ? fc.constant(false) : fc.boolean();
  return fc
    .tuple(keyword, open, bracketed)
    .map(([word, gap, brackets]) => (brackets ? ` (${word} ${value})` : `${gap}${word} ${value}`));
};

/** Every way this test knows to type a command; `damage`, where it is given, stands for the value of that field. */
export function writings(command: Command, damage?: { field: string; typed: string }): fc.Arbitrary<Written> {
  const { words, heads, clauses } = command.pattern;
  const fields = [...heads, ...clauses].map(({ field }) => field);
  const wanted = fc.record(
    Object.fromEntries(fields.map((name) => [name, valuesOf(command.fields[name] ?? never(name))])),
  );
  const optional = clauses.filter(({ required, field }) => !required && field !== damage?.field);
  return fc
    .tuple(wanted, fc.subarray(optional), fc.shuffledSubarray(clauses, { minLength: clauses.length }))
    .chain(([values, left, order]) => {
      const kept = order.filter((clause) => !left.includes(clause));
      const typedOf = (name: string) => (name === damage?.field ? damage.typed : (values[name]?.typed ?? ''));
      const written = kept.map((clause) =>
        clauseWith(clause, command.fields[clause.field] ?? never(clause.field), typedOf(clause.field)),
      );
      const meant = Object.fromEntries(
        [...heads, ...kept].flatMap(({ field }) =>
          field === damage?.field ? [] : [[field, values[field]?.raw ?? '']],
        ),
      );
      const front = [...words, ...heads.map(({ field }) => typedOf(field))].join(' ');
      return fc.tuple(...written).map((parts) => ({ text: `${front}${parts.join('')}`, meant }));
    });
}

function never(name: string): never {
  throw new Error(`no field is called ${name}`);
}

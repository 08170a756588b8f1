import { mentionMark } from '../../commands/invocation.ts';
import type { TypedLine } from './read-lines.ts';

/** Each piece is typed again and again, until the line has as many characters. */
const LENGTH = 4000;

const PIECES: Record<string, string> = {
  spaces: ' ',
  'no-break spaces': '\u00A0 ',
  dashes: '-',
  'long dashes': '— ',
  flags: '--in ',
  'at signs': '@',
  handles: '@a.b ',
  digits: '9',
  'digits in groups': '943 476 591 ',
  quotes: '"',
  'nested quotes': '"\'“‘',
  'on and on': 'on ',
  'by and by': 'by by Friday ',
  'because of because': 'because of ',
  dates: '11 June 2027, ',
  weekdays: 'next Friday ',
  ranges: '7-11 June to ',
  'times of day': 'at half past two to ',
  lengths: 'for 2 hours and 30 minutes ',
  series: 'every second Tuesday of each month ',
  'combining marks': 'a\u0301\u0301',
  'marks of direction': '\u200F\u202Ea',
  'what cannot be seen': '\u200B\u00AD',
  commas: ', ',
  'the the': 'the ',
  bullets: '• ',
  lines: 'a\n',
  'commands in lines': 'action list\n',
  'and and': 'and @bob ',
  entities: '&amp;&nbsp;',
  brackets: '([{',
  'closed brackets': '(by) ',
  units: '3 kg ',
  references: 'A1, ',
  'ranges of references': 'A1-A99 to ',
  bars: '| ',
  'full stops': '. ',
  colons: 'due: : ',
  letters: 'a',
  words: 'surgery ',
  capitals: 'AB ',
  emoji: '✅',
  names: 'Ann Ward, ',
  please: 'please ',
  'commands in a row': 'poll open ',
  slips: 'acton lst ',
};

const BEGINNINGS = [
  '',
  'action add @bob ',
  'meeting schedule "Range" ',
  'poll open "Which?" ',
  'member add @bob ',
  'A1 ',
  'decision record ',
  'vote P1 ',
];

/** Lines of 4,000 characters that are hard to read, by what they are made of. */
export const hostileLines = (): Record<string, TypedLine> =>
  Object.fromEntries(
    BEGINNINGS.flatMap((beginning) =>
      Object.entries(PIECES).map(([name, piece]) => [`${beginning}${name}`, lineOf(beginning, piece)]),
    ),
  );

const lineOf = (beginning: string, piece: string): TypedLine => ({
  text: `${beginning}${piece.repeat(Math.ceil(LENGTH / piece.length))}`
    .slice(0, LENGTH)
    .replaceAll('@bob', mentionMark(0)),
  mentions: [{ account: { platform: 'slack', tenant: 'T1', id: 'UBOB' }, name: 'bob' }],
});

import { median } from './load.ts';
import { machineInWords } from './summary.ts';

/** What a request costs, in milliseconds: of the bot’s processor time, of the database’s, and until it is answered. */
export interface ScaleCost {
  bot: number;
  database: number;
  answered: number;
}

/** The rounds of one question, of the small network and of the large one. */
export interface ScaleRow {
  name: string;
  small: ScaleCost[];
  large: ScaleCost[];
}

/** How many times what it takes in a small network it may take in a large one. */
const MOST = 1.3;

const parts = ['bot', 'database', 'answered'] as const;

const middle = (costs: ScaleCost[], part: keyof ScaleCost): number => median(costs.map((each) => each[part]));

/** The processor time of the bot and the database together, in the large network, as a multiple of that in the small one. */
const timesAll = ({ small, large }: ScaleRow): number => {
  const all = (costs: ScaleCost[]) => median(costs.map(({ bot, database }) => bot + database));
  return all(large) / all(small);
};

const HEADINGS = [
  '',
  'small: bot',
  'database',
  'large: bot',
  'database',
  'bot',
  'bot and database',
  'answered',
];

const cellsOf = (row: ScaleRow): string[] => {
  const { name, small, large } = row;
  const ms = (costs: ScaleCost[], part: 'bot' | 'database') => middle(costs, part).toFixed(1);
  const times = (part: keyof ScaleCost) => `${(middle(large, part) / middle(small, part)).toFixed(1)} ×`;
  return [
    ...[name, ms(small, 'bot'), ms(small, 'database'), ms(large, 'bot'), ms(large, 'database')],
    ...[
      times('bot'),
      `${timesAll(row).toFixed(1)} ×${timesAll(row) > MOST ? ' (missed)' : ''}`,
      times('answered'),
    ],
  ];
};

/** The figures for a program. */
export const scaleToJson = (rows: ScaleRow[]): string => {
  const told = rows.map((row) => ({
    name: row.name,
    times: timesAll(row),
    isMet: timesAll(row) <= MOST,
    ...Object.fromEntries(
      (['small', 'large'] as const).map((of) => [
        of,
        Object.fromEntries(parts.map((part) => [part, middle(row[of], part)])),
      ]),
    ),
  }));
  return `${JSON.stringify({ most: MOST, rows: told }, null, 2)}\n`;
};

/** The figures as a table, for people and for a page alike. */
export function scaleToText(rows: ScaleRow[], filled: string): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |\n`;
  const missed = rows.filter((row) => timesAll(row) > MOST).map(({ name }) => name);
  return `${machineInWords()}; ${filled}. Milliseconds a request, and the large network’s as a multiple of the small one’s:

${line(HEADINGS)}${line(HEADINGS.map(() => '---'))}${rows.map((row) => line(cellsOf(row))).join('')}
Aimed at is ${MOST} × at most, of the bot and the database together: ${missed.length === 0 ? 'met by all' : `missed by ${missed.join('; ')}`}.
`;
}

import type { DecidedInReport, DecisionsCounted, HowDecided } from '../../storage/decisions/decisions.ts';
import { plainWords } from '../../storage/rows/kept-words.ts';
import { MOST_IN_BROWSER } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { dayOf, formatDay } from '../dates/dates.ts';
import { formatYear, spanOfYear, yearOf } from '../dates/financial-year.ts';
import type { Chart } from '../documents/chart.ts';
import { optional } from '../field.ts';
import { yearField } from '../fields/year-field.ts';
import { type ReportForm, reportFormField, showReport, type YearReport } from '../parts/report.ts';
import { type Block, type Message, message, type TableBlock } from '../view.ts';
import { decisionReference } from './decision-reference.ts';
import { sayAgreed } from './how-agreed.ts';

const fields = { year: optional(yearField), as: reportFormField };

declare module '../press.ts' {
  interface CommandFields {
    'decision.report': typeof fields;
  }
}

export const reportDecisions = defineCommand({
  name: 'decision.report',
  summary: 'Show how the decisions of a year were made, from April to March',
  usage: 'decision report [<year>] [as <as>]',
  examples: ['decision report', 'decision report 2027/28 as pdf'],
  changes: false,
  form: { title: 'How decisions were made', submit: 'Show' },
  fields,

  async run({ year, as }, context): Promise<Message> {
    const { network, store, zone, today } = context;
    const asked = year ?? yearOf(today);
    const span = spanOfYear(asked, zone);
    const said = formatYear(asked);
    const title = `Decisions of ${network.name}, ${said}`;
    const counted = await store.decisionReport.counted(network.id, span);
    if (counted.length === 0) return message(title, [`No decision was recorded in ${said}.`]);
    const isRead = as !== undefined && as !== 'chart';
    const decided = isRead ? await store.decisionReport.decided(network.id, span, MOST_IN_BROWSER) : [];
    return showReport(reportOf(counted, decided, { title, said, context }), as, context);
  },
});

interface DecisionsOf {
  title: string;
  said: string;
  context: NetworkContext;
}

/** In the order in which they are told, each with the words of its row. */
const HOW: Record<HowDecided, string> = {
  meeting: 'Agreed in a meeting, without a vote',
  counted: 'By votes that were counted in a meeting',
  vote: 'By a vote that a meeting opened',
  correspondence: 'In a meeting by correspondence',
  poll: 'By a poll between meetings',
  between: 'Recorded between meetings',
};
const WAYS = Object.keys(HOW) as HowDecided[];

function reportOf(
  counted: DecisionsCounted[],
  decided: DecidedInReport[],
  { title, said, context }: DecisionsOf,
): YearReport {
  const ways = WAYS.map((how) => ({ how, count: sum(counted.filter((each) => each.how === how)) }));
  const byWay: TableBlock = {
    type: 'table',
    columns: [{ label: 'How it was decided' }, { label: 'Decisions', align: 'right' }],
    rows: ways.map(({ how, count }) => [HOW[how], String(count)]),
  };
  const short: Block[] = [byWay, ...ratifiedBlocks(counted)];
  const left = sum(counted) - decided.length;
  return {
    ...{ title, says: sayDecided(counted, said), chart: chartOf(ways, said), short },
    whole: [
      ...short,
      { type: 'heading', text: 'Each decision' },
      decisionsTable(decided, context.zone),
      ...(left > 0 ? [{ type: 'note', text: `And ${left} more.` } as const] : []),
    ],
    rows: toRows(decided, context.zone),
    ...{ name: `decisions-${said.replace('/', '-')}`, about: `How decisions were made in ${said}` },
    typed: `decision report ${said}`,
    ask: (as: ReportForm) => ({
      command: 'decision.report',
      args: { year: said, as, network: context.network.id },
    }),
  };
}

const sum = (counted: DecisionsCounted[]): number => counted.reduce((all, { count }) => all + count, 0);

const decisions = (count: number): string => (count === 1 ? 'One decision' : `${count} decisions`);

/** "7 decisions were recorded in 2027/28. 2 of them have been replaced since." */
function sayDecided(counted: DecisionsCounted[], said: string): string {
  const all = sum(counted);
  const replaced = sum(counted.filter(({ isReplaced }) => isReplaced));
  const since = {
    0: '',
    1: all === 1 ? ' It has been replaced since.' : ' One of them has been replaced since.',
  }[replaced];
  return `${decisions(all)} ${all === 1 ? 'was' : 'were'} recorded in ${said}.${since ?? ` ${replaced} of them have been replaced since.`}`;
}

/** What became of the decisions that were made without a quorum, if there are any. */
function ratifiedBlocks(counted: DecisionsCounted[]): Block[] {
  const lacked = counted.filter(({ ratified }) => ratified !== 'not needed');
  if (lacked.length === 0) return [];
  const of = (ratified: string) => String(sum(lacked.filter((each) => each.ratified === ratified)));
  return [
    { type: 'heading', text: 'Made without a quorum' },
    {
      type: 'facts',
      facts: [
        { label: 'In all', value: String(sum(lacked)) },
        { label: 'Ratified by a meeting', value: of('by meeting') },
        { label: 'Ratified by a poll', value: of('by poll') },
        { label: 'Still to be ratified', value: of('awaited') },
      ],
    },
  ];
}

const chartOf = (ways: { how: HowDecided; count: number }[], said: string): Chart => ({
  kind: 'bars',
  title: `How decisions were made in ${said}`,
  amount: (count) => `${count} ${count === 1 ? 'decision' : 'decisions'}`,
  points: ways.map(({ how, count }) => ({ label: HOW[how], value: count })),
});

const RATIFIED = {
  'not needed': '',
  awaited: 'to be ratified',
  'by meeting': 'ratified by a meeting',
  'by poll': 'ratified by a poll',
};

const standing = ({ ratified, isReplaced }: DecidedInReport): string =>
  [RATIFIED[ratified], isReplaced ? 'replaced since' : ''].filter((words) => words !== '').join(', ');

/** How it was decided, with the votes or that it was by consensus where that was recorded. */
function sayHow(each: DecidedInReport): string {
  const agreed = sayAgreed(each);
  return agreed === undefined ? HOW[each.how] : `${HOW[each.how]}: ${agreed}`;
}

const decisionsTable = (decided: DecidedInReport[], zone: string): TableBlock => ({
  type: 'table',
  columns: ['Reference', 'Decision', 'Recorded on', 'How', 'Since'].map((label) => ({ label })),
  rows: decided.map((each) => [
    ...[decisionReference(each), each.text, formatDay(dayOf(each.createdAt, zone)), sayHow(each)],
    standing(each),
  ]),
});

const toRows = (decided: DecidedInReport[], zone: string): string[][] => [
  ['Reference', 'Decision', 'Recorded on', 'How', 'Since'],
  ...decided.map((each) => [
    ...[decisionReference(each), plainWords(each.text), dayOf(each.createdAt, zone), sayHow(each)],
    standing(each),
  ]),
];

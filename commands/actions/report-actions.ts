import type { ActionInReport, ActionsCounted, Became } from '../../storage/actions/actions.ts';
import { plainWords } from '../../storage/rows/kept-words.ts';
import { MOST_IN_BROWSER } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formatDay } from '../dates/dates.ts';
import { daysOf, formatYear, type Year, yearOf } from '../dates/financial-year.ts';
import type { Chart } from '../documents/chart.ts';
import { optional } from '../field.ts';
import { yearField } from '../fields/year-field.ts';
import { type ReportForm, reportFormField, showReport, type YearReport } from '../parts/report.ts';
import { type Block, type Message, message, type TableBlock } from '../view.ts';
import { actionReference } from './action-reference.ts';

const fields = { year: optional(yearField), as: reportFormField };

declare module '../press.ts' {
  interface CommandFields {
    'action.report': typeof fields;
  }
}

export const reportActions = defineCommand({
  name: 'action.report',
  summary: 'Show how many actions of a year were done on time, from April to March',
  usage: 'action report [<year>] [as <as>]',
  examples: ['action report', 'action report 2027/28 as pdf'],
  changes: false,
  form: { title: 'Actions done on time', submit: 'Show' },
  fields,

  async run({ year, as }, context): Promise<Message> {
    const { network, store, zone, today } = context;
    const asked = year ?? yearOf(today);
    const said = formatYear(asked);
    const title = `Actions of ${network.name}, ${said}`;
    const days = { ...daysOf(asked), today, zone };
    const [counted, undated] = await Promise.all([
      store.actionReport.counted(network.id, days),
      store.actionReport.doneUndated(network.id, days),
    ]);
    const besides = sayUndated(undated);
    if (counted.length === 0) return message(title, [`No action was due in ${said}.${besides}`]);
    const isRead = as !== undefined && as !== 'chart';
    const due = isRead ? await store.actionReport.due(network.id, days, MOST_IN_BROWSER) : [];
    return showReport(reportOf({ counted, besides, due }, { title, year: asked, context }), as, context);
  },
});

interface ActionsOf {
  title: string;
  year: Year;
  context: NetworkContext;
}

/** In the order in which they are told. */
const BECAME: Record<Became, string> = {
  'on time': 'Done on time',
  late: 'Done late',
  overdue: 'Overdue',
  'to come': 'Not due yet',
};
const ENDS = Object.keys(BECAME) as Became[];
/** What ends before the day on which a report is read. */
const OVER = ENDS.filter((became) => became !== 'to come');

function reportOf(
  { counted, besides, due }: { counted: ActionsCounted[]; besides: string; due: ActionInReport[] },
  { title, year, context }: ActionsOf,
): YearReport {
  const said = formatYear(year);
  const short: Block[] = [
    quartersTable(counted, year),
    { type: 'note', text: 'By the last date that each was given.' },
  ];
  const left = sum(counted) - due.length;
  return {
    ...{ title, says: `${sayDone(counted, said)}${besides}`, chart: chartOf(counted, said), short },
    whole: [
      ...short,
      { type: 'heading', text: 'Each action' },
      actionsTable(due),
      ...(left > 0 ? [{ type: 'note', text: `And ${left} more.` } as const] : []),
    ],
    rows: toRows(due),
    ...{ name: `actions-${said.replace('/', '-')}`, about: `The actions that were due in ${said}` },
    typed: `action report ${said}`,
    ask: (as: ReportForm) => ({
      command: 'action.report',
      args: { year: said, as, network: context.network.id },
    }),
  };
}

const sum = (counted: ActionsCounted[], ...became: Became[]): number =>
  counted.reduce(
    (all, each) => all + (became.length === 0 || became.includes(each.became) ? each.count : 0),
    0,
  );

/** "75% (3 of 4)" of those whose day is over, or that are done. */
function share(counted: ActionsCounted[]): string {
  const over = sum(counted, ...OVER);
  const onTime = sum(counted, 'on time');
  return over === 0 ? '' : `${Math.round((100 * onTime) / over)}% (${onTime} of ${over})`;
}

function sayDone(counted: ActionsCounted[], said: string): string {
  const all = sum(counted);
  const due = all === 1 ? `One action was due in ${said}` : `${all} actions were due in ${said}`;
  const parts = ENDS.flatMap((became) => {
    const count = sum(counted, became);
    return count > 0 ? [`${count} ${BECAME[became].toLowerCase()}`] : [];
  });
  const onTime = share(counted);
  return `${due}: ${parts.join(', ')}.${onTime === '' ? '' : ` ${onTime} of those whose time is over were done on time.`}`;
}

const sayUndated = (count: number): string => {
  if (count === 0) return '';
  return count === 1 ? ' One more was done that had no date.' : ` ${count} more were done that had no date.`;
};

/** The quarters of a financial year: the number that the calendar gives each, and when it is. */
const QUARTERS: [number, (year: Year) => string][] = [
  [2, (year) => `April to June ${year}`],
  [3, (year) => `July to September ${year}`],
  [4, (year) => `October to December ${year}`],
  [1, (year) => `January to March ${year + 1}`],
];

function quartersTable(counted: ActionsCounted[], year: Year): TableBlock {
  const row = (label: string, of: ActionsCounted[]) => [
    ...[label, String(sum(of)), ...ENDS.map((became) => String(sum(of, became)))],
    share(of) || '–',
  ];
  return {
    type: 'table',
    columns: [
      { label: 'Due' },
      ...['In all', ...ENDS.map((became) => BECAME[became]), 'Share on time'].map((label) => ({
        ...{ label, align: 'right' as const },
      })),
    ],
    rows: [
      ...QUARTERS.map(([quarter, label]) =>
        row(
          label(year),
          counted.filter((each) => each.quarter === quarter),
        ),
      ),
      row('Whole year', counted),
    ],
  };
}

const chartOf = (counted: ActionsCounted[], said: string): Chart => ({
  kind: 'bars',
  title: `What became of the actions due in ${said}`,
  amount: (count) => `${count} ${count === 1 ? 'action' : 'actions'}`,
  points: ENDS.map((became) => ({ label: BECAME[became], value: sum(counted, became) })),
});

/** Whose they were is not told: what is late is a matter between them and whoever gave it. */
const actionsTable = (due: ActionInReport[]): TableBlock => ({
  type: 'table',
  columns: ['Reference', 'Action', 'Due', 'Done on', 'What became of it'].map((label) => ({ label })),
  rows: due.map((each) => [
    ...[actionReference(each), each.text, formatDay(each.due), each.doneOn ? formatDay(each.doneOn) : ''],
    BECAME[each.became],
  ]),
});

const toRows = (due: ActionInReport[]): string[][] => [
  ['Reference', 'Action', 'Due', 'Done on', 'What became of it'],
  ...due.map((each) => [
    ...[actionReference(each), plainWords(each.text), each.due, each.doneOn ?? '', BECAME[each.became]],
  ]),
];

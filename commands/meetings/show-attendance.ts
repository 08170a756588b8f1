import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formatYear, spanOfYear, type Year, yearOf } from '../dates/financial-year.ts';
import { drawChart, sayChart } from '../documents/chart.ts';
import { writeCsvFile } from '../documents/csv.ts';
import { optional } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { CALLED_TABLE } from '../fields/forms-called.ts';
import { yearField } from '../fields/year-field.ts';
import { type Block, type Button, type FileShown, type ImageShown, type Message, message } from '../view.ts';
import {
  type Attendance,
  attendanceChart,
  meetingsTable,
  peopleTable,
  sayAttendance,
  toRows,
  withMembers,
} from './attendance-report.ts';
import { counts } from './quorum.ts';

const kinds = { chart: 'Chart', csv: 'Table (CSV)' };
type ReportKind = keyof typeof kinds;

const fields = {
  year: optional(yearField),
  as: optional(choice<ReportKind>('As', kinds, { also: { csv: CALLED_TABLE } })),
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.attendance': typeof fields;
  }
}

export const showAttendance = defineCommand({
  name: 'meeting.attendance',
  summary: 'Show who came to the meetings of a year, from April to March',
  usage: 'meeting attendance [<year>] [as <as>]',
  examples: ['meeting attendance', 'meeting attendance 2027/28 as chart'],
  changes: false,
  form: { title: 'Show attendance', submit: 'Show' },
  fields,

  async run({ year, as }, context): Promise<Message> {
    const { network, today } = context;
    const asked = year ?? yearOf(today);
    const attendance = await attendanceIn(asked, context);
    const title = `Attendance in ${network.name}, ${attendance.year}`;
    if (attendance.held.length === 0) return message(title, [`No meeting was held in ${attendance.year}.`]);
    const ask = (kind: ReportKind): Button => ({
      ...{ label: { chart: 'As a chart', csv: 'As a table (CSV)' }[kind], command: 'meeting.attendance' },
      args: { year: attendance.year, as: kind, network: network.id },
    });
    if (as === 'chart')
      return message(title, [
        sayAttendance(attendance),
        { type: 'image', image: chartImage(attendance, ask(as)) },
      ]);
    if (as === 'csv') return message(title, [{ type: 'file', file: csvFile(attendance, ask(as)) }]);
    return message(title, report(attendance), [ask('chart'), ask('csv')]);
  },
});

async function attendanceIn(
  year: Year,
  { store, network, zone, today }: NetworkContext,
): Promise<Attendance> {
  const span = spanOfYear(year, zone);
  const [held, came, standings, rule] = await Promise.all([
    store.attendance.held(network.id, span),
    store.attendance.people(network.id, span),
    store.members.standings(network.id, today),
    store.quorum.ofNetwork(network.id),
  ]);
  const members = [...standings].flatMap(([personId, standing]) => (counts(standing) ? [personId] : []));
  const attended = withMembers(came, members);
  const people = await store.people.shown(attended.map(({ personId }) => personId));
  return { year: formatYear(year), held, attended, people, least: rule?.least ?? null, zone };
}

const report = (attendance: Attendance): Block[] => [
  { type: 'text', text: sayAttendance(attendance) },
  { type: 'heading', text: 'Members' },
  peopleTable(attendance),
  { type: 'heading', text: 'Meetings' },
  meetingsTable(attendance),
  { type: 'note', text: 'Of all meetings of the year, also for those who joined in its course.' },
];

function chartImage(attendance: Attendance, ask: Button): ImageShown {
  const chart = attendanceChart(attendance);
  return {
    ...{ name: `attendance-${fileYear(attendance)}.png`, mediaType: 'image/png', ask },
    about: `How many came to the meetings of ${attendance.year}`,
    alt: sayChart(chart),
    bytes: () => drawChart(chart),
    typed: `meeting attendance ${attendance.year} as chart`,
  };
}

function csvFile(attendance: Attendance, ask: Button): FileShown {
  return {
    ...{ name: `attendance-${fileYear(attendance)}.csv`, mediaType: 'text/csv', ask },
    about: `Who came to the meetings of ${attendance.year}, as a table`,
    bytes: async () => writeCsvFile(toRows(attendance)),
    typed: `meeting attendance ${attendance.year} as csv`,
  };
}

const fileYear = ({ year }: Attendance): string => year.replace('/', '-');

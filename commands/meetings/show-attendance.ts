import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formatYear, spanOfYear, type Year, yearOf } from '../dates/financial-year.ts';
import { optional } from '../field.ts';
import { yearField } from '../fields/year-field.ts';
import { reportFormField, showReport, type YearReport } from '../parts/report.ts';
import { type Message, message } from '../view.ts';
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

const fields = {
  year: optional(yearField),
  as: reportFormField,
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
  examples: [
    'meeting attendance',
    'meeting attendance 2027/28 as chart',
    'meeting attendance 2027/28 as pdf',
  ],
  changes: false,
  form: { title: 'Show attendance', submit: 'Show' },
  fields,

  async run({ year, as }, context): Promise<Message> {
    const { network, today } = context;
    const asked = year ?? yearOf(today);
    const attendance = await attendanceIn(asked, context);
    const title = `Attendance in ${network.name}, ${attendance.year}`;
    if (attendance.held.length === 0) return message(title, [`No meeting was held in ${attendance.year}.`]);
    return showReport(reportOf(attendance, title, network.id), as, context);
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

function reportOf(attendance: Attendance, title: string, network: string): YearReport {
  const { year } = attendance;
  return {
    ...{ title, says: sayAttendance(attendance), chart: attendanceChart(attendance) },
    short: [
      { type: 'heading', text: 'Members' },
      peopleTable(attendance),
      { type: 'heading', text: 'Meetings' },
      meetingsTable(attendance),
      { type: 'note', text: 'Of all meetings of the year, also for those who joined in its course.' },
    ],
    rows: toRows(attendance),
    ...{ name: `attendance-${year.replace('/', '-')}`, about: `Who came to the meetings of ${year}` },
    typed: `meeting attendance ${year}`,
    ask: (as) => ({ command: 'meeting.attendance', args: { year, as, network } }),
  };
}

import type { FundedTime } from '../../storage/meetings/meetings.ts';
import type { Standing } from '../../storage/members/members.ts';
import type { Person } from '../../storage/people/people.ts';
import { plainWords } from '../../storage/rows/kept-words.ts';
import { nameOf } from '../cards/shown.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formatDuration } from '../dates/dates.ts';
import { formatYear, spanOfYear, type Year, yearOf } from '../dates/financial-year.ts';
import { writeCsvFile } from '../documents/csv.ts';
import { wordsOf } from '../door/words-entered.ts';
import { optional, type PlainField } from '../field.ts';
import { choice, person } from '../fields/fields.ts';
import { CALLED_TABLE } from '../fields/forms-called.ts';
import { introduced } from '../fields/introductions.ts';
import { yearField } from '../fields/year-field.ts';
import { clinicalMajority } from '../members/index.ts';
import { UserError } from '../user-error.ts';
import { type FileShown, type Message, message, type TableBlock } from '../view.ts';
import { NONE, saySessions, type TimeSpent, timeSpent } from './time-spent.ts';

const sessionsField: PlainField<number, 'text'> = {
  label: 'How much is funded',
  input: 'text',
  required: true,
  hint: 'In sessions of half a day, or in days: 26 sessions, 120 days',
  typed: 'phrase',
  canonical: (typed) => typed,
  canRead: (words) => sessionsIn(words) !== undefined,
  parse(raw) {
    const read = sessionsIn(wordsOf(raw));
    if (read !== undefined) return read;
    throw new UserError('Please say how many sessions or days, for example: 26 sessions, or 120 days');
  },
  inForm: (sessions) => `${sessions} sessions`,
  resolve: (read) => read,
};

/** The sessions in "26", "26 sessions" or "13 days"; up to 2,000 of them. */
function sessionsIn(words: string): number | undefined {
  const [, count, unit] =
    /^(\d{1,4}(?:\.5)?)(?: ?(sessions?|(?:clinical )?days?))?$/i.exec(words.trim()) ?? [];
  const sessions = Number(count) * (unit && /day/i.test(unit) ? 2 : 1);
  return Number.isInteger(sessions) && sessions >= 1 && sessions <= 2000 ? sessions : undefined;
}

const inYear = introduced(yearField, { in: { usual: ['for the year', 'during'] } });
const showFields = {
  year: optional(yearField),
  as: optional(choice('As', { csv: 'Table (CSV)' }, { also: { csv: CALLED_TABLE } })),
};
const fundFields = { sessions: sessionsField, person: optional(person('For whom')), year: optional(inYear) };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.time': typeof showFields;
    'meeting.time.fund': typeof fundFields;
  }
}

export const showTime = defineCommand({
  name: 'meeting.time',
  summary: 'Show how much time each person has given to the meetings of a year, against what is funded',
  usage: 'meeting time [<year>] [as <as>]',
  examples: ['meeting time', 'meeting time 2027/28 as csv'],
  changes: false,
  form: { title: 'Show time given', submit: 'Show' },
  needs: 'manage',
  fields: showFields,

  async run({ year, as }, context): Promise<Message> {
    const { network, today } = context;
    const asked = year ?? yearOf(today);
    const time = await timeIn(asked, context);
    const title = `Time given to meetings of ${network.name}, ${formatYear(asked)}`;
    const ask = {
      ...{ label: 'As a table (CSV)', command: 'meeting.time' as const },
      args: { year: formatYear(asked), as: 'csv', network: network.id },
    };
    if (as)
      return message(title, [
        {
          type: 'file',
          file: {
            ...{ name: `time-${formatYear(asked).replace('/', '-')}.csv`, mediaType: 'text/csv', ask },
            about: `The time given to meetings in ${formatYear(asked)}, as a table`,
            bytes: async () => writeCsvFile(toRows(time)),
            typed: `meeting time ${formatYear(asked)} as csv`,
          } satisfies FileShown,
        },
      ]);
    if (time.rows.length === 0)
      return message(title, [`Nobody has come to a meeting in ${formatYear(asked)}, and nothing is funded.`]);
    return message(title, [sayTotals(time), timeTable(time), { type: 'note', text: HOW }], [ask]);
  },
});

export const fundTime = defineCommand({
  name: 'meeting.time.fund',
  summary: 'Record how much time is funded in a year, for a person or for the network',
  usage: 'meeting time fund <sessions> [for <person>] [in <year>]',
  examples: ['meeting time fund 120 days', 'meeting time fund 26 sessions for @bob in 2027/28'],
  form: { title: 'Funded time', submit: 'Record' },
  needs: 'manage',
  fields: fundFields,

  async run({ sessions, person: who, year }, { store, network, caller, today }) {
    const asked = year ?? yearOf(today);
    const funded = await store.fundedTime.set({
      ...{ networkId: network.id, year: asked, sessions, createdById: caller.id },
      personId: who?.id ?? null,
    });
    const whom = who ? nameOf(who) : network.name;
    return message(
      `Funded for ${whom} in ${formatYear(asked)}: ${saySessions(sessions)}.`,
      [],
      [undoButton(funded.id)],
    );
  },
});

const HOW =
  'A session is half a day. Whoever comes to a meeting gives one session, or more if it takes over four hours. Time between meetings is not counted.';

interface TimeOfYear {
  /** Most time first. */
  rows: (TimeSpent & { personId: string; funded: number | null; isClinician: boolean })[];
  people: Map<string, Person>;
  /** What is funded for the network as a whole, in sessions. */
  funded: number | null;
}

async function timeIn(year: Year, { store, network, zone, today }: NetworkContext): Promise<TimeOfYear> {
  const span = spanOfYear(year, zone);
  const [times, funded, members, standings] = await Promise.all([
    store.attendance.times(network.id, span),
    store.attendance.funded(network.id, year),
    store.members.everyone(network.id, today),
    store.members.standings(network.id, today),
  ]);
  const spent = timeSpent(times);
  const clinicians = new Set(
    members.filter((each) => isClinical(each, standings)).map(({ personId }) => personId),
  );
  const named = new Set([...spent.keys(), ...funded.flatMap(({ personId }) => personId ?? [])]);
  const fundedOf = (id: string | null): number | null =>
    funded.find((each: FundedTime) => each.personId === id)?.sessions ?? null;
  const rows = [...named].map((personId) => ({
    ...(spent.get(personId) ?? NONE),
    ...{ personId, funded: fundedOf(personId), isClinician: clinicians.has(personId) },
  }));
  const people = await store.people.shown([...named]);
  const byName = (id: string) => nameOf(people.get(id));
  rows.sort((a, b) => b.sessions - a.sessions || (byName(a.personId) < byName(b.personId) ? -1 : 1));
  return { rows, people, funded: fundedOf(null) };
}

/** Whether a member counts as a clinician, as for a clinical majority. */
const isClinical = (
  member: { personId: string; isClinician: boolean },
  standings: Map<string, Standing>,
): boolean =>
  clinicalMajority([{ ...member, roles: standings.get(member.personId)?.roles ?? [] }]).clinicians > 0;

/** "Clinicians gave 12 sessions (6 days) of 240 sessions (120 days) that are funded." */
function sayTotals({ rows, funded }: TimeOfYear): string {
  const given = rows.reduce((sum, each) => sum + (each.isClinician ? each.sessions : 0), 0);
  if (funded === null)
    return `Clinicians gave ${saySessions(given)}. What is funded is recorded with: meeting time fund 120 days`;
  const over = given - funded;
  const more = over > 0 ? ` That is ${saySessions(over)} more than is funded.` : '';
  return `Clinicians gave ${saySessions(given)}, and ${saySessions(funded)} are funded for the network.${more}`;
}

const timeTable = ({ rows, people }: TimeOfYear): TableBlock => ({
  type: 'table',
  columns: [
    { label: 'Name' },
    { label: 'Meetings', align: 'right' },
    { label: 'Time there' },
    { label: 'Sessions', align: 'right' },
    { label: 'Days', align: 'right' },
    { label: 'Funded sessions', align: 'right' },
    { label: 'Left', align: 'right' },
  ],
  rows: rows.map(({ personId, meetings, minutes, sessions, funded, isClinician }) => [
    `${nameOf(people.get(personId))}${isClinician ? ' (clinician)' : ''}`,
    String(meetings),
    minutes === 0 ? 'none' : formatDuration(minutes),
    ...[sessions, sessions / 2].map(String),
    funded === null ? 'not said' : String(funded),
    funded === null ? '' : String(funded - sessions),
  ]),
});

/** The same for a spreadsheet, with the columns' labels first. */
const toRows = ({ rows, people }: TimeOfYear): string[][] => [
  ['Name', 'Clinician now', 'Meetings', 'Minutes', 'Sessions', 'Days', 'Funded sessions'],
  ...rows.map(({ personId, meetings, minutes, sessions, funded, isClinician }) => [
    ...[plainWords(nameOf(people.get(personId))), isClinician ? 'yes' : 'no'],
    ...[meetings, minutes, sessions, sessions / 2].map(String),
    funded === null ? '' : String(funded),
  ]),
];

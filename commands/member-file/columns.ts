import type { Role } from '../../storage/members/members.ts';
import { type Day, formatDate } from '../dates/dates.ts';
import { plain, quoted } from '../dates/read-words.ts';
import { readWrittenDate } from '../dates/written-dates.ts';
import type { Field } from '../field.ts';
import { text } from '../fields/fields.ts';
import type { FileColumn } from '../files/read-lines.ts';
import {
  localityField,
  organisationField,
  professionField,
  sessionsField,
  skillsField,
  standpointField,
} from '../members/index.ts';
import { networkNameField } from '../networks/index.ts';
import { ROLES } from '../roles/roles.ts';
import { UserError } from '../user-error.ts';

/** An account as a file names it. Without a tenant (null) the platform's only one is meant. */
export interface AccountNamed {
  tenant: string | null;
  userId: string;
}

/** What one line says about a member. Whatever it leaves out stays as it is. */
export interface CellsSaid {
  network: string;
  name: string;
  email?: string;
  slack?: AccountNamed[];
  teams?: AccountNamed[];
  profession?: string;
  clinician?: boolean;
  skills?: string;
  role?: Role;
  from?: Day;
  until?: Day;
  organisation?: string;
  locality?: string;
  represents?: string;
  appointedOn?: Day;
  panel?: string;
  note?: string;
  sessions?: number;
}

/** A column, and how its cells are written. */
interface MemberColumn<Value> extends FileColumn<Value> {
  write(value: Value): string;
}

type Columns = { [Key in keyof CellsSaid]-?: MemberColumn<Exclude<CellsSaid[Key], undefined>> };

/** All columns, in the order in which they are written. */
export const COLUMNS: Columns = {
  network: words('network', networkNameField),
  name: words('name', text('Name', { max: 200 })),
  email: { heading: 'email', read: readEmail, write: String },
  slack: accounts('slack', /^[A-Z0-9]{2,40}$/, 'T0123ABCD/U0123ABCD'),
  teams: accounts('teams', /^[\w:.-]{4,200}$/, 'the directory’s id, a / and the person’s object id'),
  profession: words('profession', professionField),
  clinician: { heading: 'clinician', read: readYesOrNo, write: (is) => (is ? 'yes' : 'no') },
  skills: words('skills', skillsField),
  role: { heading: 'role', read: readRole, write: (role) => ROLES[role] },
  from: date('from'),
  until: date('until'),
  organisation: words('organisation', organisationField),
  locality: words('locality', localityField),
  represents: words('represents', networkNameField),
  appointedOn: date('appointed on'),
  panel: words('panel', text('Panel')),
  note: words('note', text('Note', { long: true })),
  sessions: {
    heading: 'sessions',
    read: (cell) => sessionsField.parse(cell, NO_READING),
    write: String,
  },
};

/** The columns that every line must fill in. */
export const REQUIRED = ['network', 'name'] as const satisfies (keyof CellsSaid)[];

/** The columns of words. Details that identify a patient may be spread over several of them. */
export const OF_WORDS: ReadonlySet<keyof CellsSaid> = new Set([
  ...['network', 'name', 'profession', 'skills', 'organisation', 'locality', 'represents'],
  ...['panel', 'note'],
] as (keyof CellsSaid)[]);

/** Fields that read only words do not look at the clock. */
const NO_READING = { now: new Date(0), zone: 'UTC' };

function words(heading: string, field: Field<string, string>): MemberColumn<string> {
  return { heading, read: (cell) => field.parse(cell, NO_READING), write: (value) => value };
}

/** A full date. A date without a year is refused, because each year's import would read it as another day. */
function date(heading: string): MemberColumn<Day> {
  const read = (cell: string): Day => {
    const [day, later] = ['2000-01-01', '2100-01-01'].map((today) => readWrittenDate(plain(cell), today));
    if (day === undefined) throw new UserError(`${quoted(cell)} is not a date. ${EXAMPLE}`);
    if (typeof day === 'object') throw new UserError(day.doubt);
    if (day !== later) throw new UserError(`${quoted(cell)} does not say which year. ${EXAMPLE}`);
    return day;
  };
  return { heading, read, write: formatDate };
}

const EXAMPLE = 'Write it like 30/06/2027 or 30 June 2027.';

function readEmail(cell: string): string {
  const email = cell.toLowerCase();
  if (email.length <= 254 && /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(email)) return email;
  throw new UserError(`${quoted(cell)} is not an email address. Write it like ann.ward@nhs.net.`);
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A column of accounts, separated by spaces or commas. */
function accounts(heading: string, id: RegExp, example: string): MemberColumn<AccountNamed[]> {
  const read = (cell: string): AccountNamed[] =>
    cell.split(/[\s,]+/).map((each) => {
      const parts = each.split('/').map((part) => (UUID.test(part) ? part.toLowerCase() : part));
      const [userId = '', tenant = null] = parts.toReversed();
      if (parts.length <= 2 && parts.every((part) => id.test(part))) return { tenant, userId };
      throw new UserError(`${quoted(each)} is no account. Write it like ${example}.`);
    });
  const write = (value: AccountNamed[]): string =>
    value.map(({ tenant, userId }) => (tenant === null ? userId : `${tenant}/${userId}`)).join(' ');
  return { heading, read, write };
}

function readYesOrNo(cell: string): boolean {
  if (/^(?:y|yes|true|1)$/i.test(cell)) return true;
  if (/^(?:n|no|false|0)$/i.test(cell)) return false;
  throw new UserError(`${quoted(cell)} is neither yes nor no.`);
}

function readRole(cell: string): Role | undefined {
  const role = standpointField.parse(cell, NO_READING);
  return role === 'member' ? undefined : role;
}

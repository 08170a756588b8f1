import { actionTables } from './actions/tables.ts';
import { adviceTables } from './advice/tables.ts';
import { auditTables } from './audit/tables.ts';
import { callTables } from './calls/tables.ts';
import { decisionTables } from './decisions/tables.ts';
import { digestTables } from './digests/tables.ts';
import { electionTables } from './elections/tables.ts';
import { groupTables } from './groups/tables.ts';
import { hoursTables } from './hours/tables.ts';
import { installationTables } from './installations/tables.ts';
import { interestTables } from './interests/tables.ts';
import { measureTables } from './measures/tables.ts';
import { meetingTables } from './meetings/tables.ts';
import { memberTables } from './members/tables.ts';
import { nameTables } from './names/tables.ts';
import { networkTables } from './networks/tables.ts';
import { nudgeSettingsTables } from './nudge-settings/tables.ts';
import { organisationTables } from './organisations/tables.ts';
import { outboxTables } from './outbox/tables.ts';
import { peopleTables } from './people/tables.ts';
import { planTables } from './plan/tables.ts';
import { pollTables } from './polls/tables.ts';
import { recommendationTables } from './recommendations/tables.ts';
import { reviewTables } from './reviews/tables.ts';
import { rollTables } from './rolls/tables.ts';
import { rosterTables } from './rosters/tables.ts';
import { roundTables } from './rounds/tables.ts';
import type { Table } from './rows/table.ts';
import { sourceTables } from './sources/tables.ts';
import { templateTables } from './templates/tables.ts';
import { webLinkTables } from './web-links/tables.ts';

/** All tables, as their folders describe them. */
const described = [
  ...peopleTables,
  ...networkTables,
  ...memberTables,
  ...rosterTables,
  ...organisationTables,
  ...actionTables,
  ...decisionTables,
  ...measureTables,
  ...roundTables,
  ...meetingTables,
  ...pollTables,
  ...interestTables,
  ...reviewTables,
  ...rollTables,
  ...installationTables,
  ...planTables,
  ...groupTables,
  ...electionTables,
  ...callTables,
  ...adviceTables,
  ...recommendationTables,
  ...digestTables,
  ...hoursTables,
  ...nudgeSettingsTables,
  ...outboxTables,
  ...nameTables,
  ...sourceTables,
  ...webLinkTables,
  ...templateTables,
  ...auditTables,
] as const;

/** The same, with their common type. */
export const tables: readonly Table[] = described;

type Described = (typeof described)[number];

export type TableName = Described['name'];

/** The kinds of record numbered within their network. */
export type NumberedKind = Extract<Described, { numbered: 'inNetwork' }>['record'];
export type NumberedTable = Extract<Described, { numbered: 'inNetwork' }>['name'];

/** The kinds of record with numbers of any kind. */
export type CountedKind = Extract<Described, { numbered: string }>['record'];

/** The kinds of record that a search finds. */
export type SearchedKind = Extract<Described, { searched: object }>['searched']['as'];

/** The kinds of record that people are nudged about: those that belong to a network. */
export type NudgedKind = Extract<Described, { record: string; network: string | object }>['record'];

/** The commands whose effect is not audited, from the tables' descriptions. */
export type GivenCommand = Extract<Described, { given: object }>['given']['command'];

/** The jobs that settle due rows, from the tables' descriptions. */
export type DueJob = Extract<Described, { due: object }>['due']['job'];

/** Maps every such job by name. */
export const dueJobs = <V>(of: (job: DueJob) => V): Record<DueJob, V> =>
  Object.fromEntries(
    described.flatMap((table) => ('due' in table ? [[table.due.job, of(table.due.job)] as const] : [])),
  ) as Record<DueJob, V>;

/** The description of a table. Throws if there is none. */
export function tableNamed(name: string): Table {
  const found = tables.find((table) => table.name === name);
  if (!found) throw new Error(`the table ${name} is described nowhere`);
  return found;
}

/** SQL for the network of a table's row; undefined if its rows belong to none. */
export function networkInSql({ network }: Table, row: string): string | undefined {
  if (network === undefined || typeof network === 'string') return network && `${row}.${network}`;
  const { by, of } = network;
  return `(SELECT ${networkInSql(tableNamed(of), of)} FROM ${of} WHERE ${of}.id = ${row}.${by})`;
}

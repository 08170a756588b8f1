/** A column that names a person, in the database's own words. */
export interface PersonColumn {
  table: string;
  column: string;
}

/**
 * Every column that names a person. When two people turn out to be one, all of these come to name that one; all that is
 * held on a person is found by them. A test holds the list against the schema.
 */
export const PERSON_COLUMNS: PersonColumn[] = [
  { table: 'accounts', column: 'person_id' },
  { table: 'members', column: 'person_id' },
  { table: 'seats', column: 'person_id' },
  { table: 'conversations', column: 'person_id' },
  { table: 'actions', column: 'owner_id' },
  { table: 'actions', column: 'done_by_id' },
  { table: 'actions', column: 'created_by_id' },
  { table: 'decisions', column: 'created_by_id' },
  { table: 'meetings', column: 'created_by_id' },
  { table: 'agenda_items', column: 'leader_id' },
  { table: 'agenda_items', column: 'created_by_id' },
  { table: 'attendances', column: 'person_id' },
  { table: 'notes', column: 'created_by_id' },
  { table: 'polls', column: 'created_by_id' },
  { table: 'voters', column: 'person_id' },
  { table: 'reviews', column: 'created_by_id' },
  { table: 'reviewers', column: 'person_id' },
  { table: 'plans', column: 'created_by_id' },
  { table: 'priorities', column: 'lead_id' },
  { table: 'priorities', column: 'created_by_id' },
  { table: 'milestones', column: 'owner_id' },
  { table: 'milestones', column: 'done_by_id' },
  { table: 'milestones', column: 'created_by_id' },
  { table: 'milestone_moves', column: 'moved_by_id' },
  { table: 'digests', column: 'person_id' },
  { table: 'messages', column: 'person_id' },
  { table: 'changes', column: 'person_id' },
];

/** What a person may have only once: where both had it, what comes first stands. */
export interface Once {
  table: string;
  /** What it is, as the person is told. */
  what: string;
  /** Whether the rows `a` and `b` are two of what may be had once, as SQL. */
  clash(a: string, b: string): string;
  /** By what the rows are put in order, as SQL: what counts before what does not, then the earlier. */
  order(row: string): string;
  /** Whether the person loses something with a row that gives way, as SQL; if it is not said, they do. */
  lost?(row: string): string;
}

export const ONCE: Once[] = [
  {
    table: 'members',
    what: 'membership',
    clash: (a, b) => `${a}.network_id = ${b}.network_id`,
    order: (row) =>
      `CASE ${row}.status WHEN 'active' THEN 0 WHEN 'asking' THEN 1 ELSE 2 END, ${row}.joined_at, ${row}.id`,
  },
  {
    table: 'seats',
    what: 'seat',
    clash: (a, b) =>
      `(${sameSeat(a)}) IS NOT DISTINCT FROM (${sameSeat(b)}) AND NOT (${a}.withdrawn OR ${b}.withdrawn) AND ${startsInTime(a, b)} AND ${startsInTime(b, a)}`,
    order: (row) => `${row}.created_at, ${row}.id`,
  },
  {
    table: 'attendances',
    what: 'attendance',
    clash: (a, b) => `${a}.meeting_id = ${b}.meeting_id`,
    order: (row) => `CASE ${row}.state WHEN 'withdrawn' THEN 1 ELSE 0 END, ${row}.at, ${row}.id`,
  },
  {
    table: 'voters',
    what: 'vote',
    clash: (a, b) => `${a}.poll_id = ${b}.poll_id`,
    order: (row) => `COALESCE(${row}.voted_at, 'infinity'), ${row}.id`,
    lost: (row) => `${row}.voted_at IS NOT NULL`,
  },
  {
    table: 'reviewers',
    what: 'review input',
    clash: (a, b) => `${a}.review_id = ${b}.review_id`,
    order: (row) => `COALESCE(${row}.given_at, 'infinity'), NOT ${hasWritten(row)}, ${row}.id`,
    lost: hasWritten,
  },
  { table: 'digests', what: 'weekly digest', clash: () => 'true', order: (row) => `${row}.id` },
];

/** A reviewer who has given their input or, where it is named, a draft of it; what lies sealed nobody can look for here. */
function hasWritten(row: string): string {
  return `(${row}.given_at IS NOT NULL OR EXISTS (SELECT 1 FROM review_inputs AS i WHERE i.reviewer_id = ${row}.id))`;
}

const sameSeat = (row: string): string =>
  ['network_id', 'role', 'organisation_id', 'locality', 'represents_id']
    .map((column) => `${row}.${column}`)
    .join(', ');

const startsInTime = (a: string, b: string): string => `COALESCE(${a}."from" <= ${b}.until, true)`;

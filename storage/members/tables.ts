import { describeTable } from '../rows/table.ts';

const BY_TRIGGER = 'It comes and goes by triggers of the table, which count what goes.';

export const memberTables = [
  describeTable({
    name: 'members',
    record: 'member',
    withdrawn: { status: 'ended' },
    network: 'network_id',
    people: { person_id: { as: 'participant', onCard: true } },
    once: {
      what: 'membership',
      clash: (a, b) => `${a}.network_id = ${b}.network_id`,
      order: (row) =>
        `CASE ${row}.status WHEN 'active' THEN 0 WHEN 'asking' THEN 1 ELSE 2 END, ${longest(row)}, ${row}.joined_at, ${row}.id`,
      learns: { missing: ['profession', 'skills'], either: ['is_clinician'] },
    },
    text: { because: 'words', profession: 'words', skills: 'words' },
    cards: { ids: ['t.id', 't.network_id'] },
    due: {
      job: 'hand-over',
      at: 'hand_over_at',
      index: 'members_hand_over_at_idx',
      onlyInOpenNetwork: true,
    },
    erased: {
      forgets: ['profession', 'skills'],
      ends: (day) => [
        { set: `hand_over_at = ${day}`, where: `status = 'active'` },
        { set: `status = 'ended', until = ${day}`, where: `status IN ('active', 'asking')` },
      ],
    },
  }),
  describeTable({
    name: 'seats',
    record: 'seat',
    withdrawn: { withdrawn: true },
    network: 'network_id',
    people: { person_id: { as: 'participant' } },
    once: {
      what: 'seat',
      clash: (a, b) =>
        `(${sameSeat(a)}) IS NOT DISTINCT FROM (${sameSeat(b)}) AND NOT (${a}.withdrawn OR ${b}.withdrawn) AND (${within(a, b)} OR ${within(b, a)})`,
      // The longer term stays, so nothing is lost with the other.
      order: (row) => `COALESCE(${row}."from", '-infinity'), ${longest(row)}, ${row}.created_at, ${row}.id`,
    },
    text: { because: 'words', locality: 'words', panel: 'words', note: 'words' },
    // When a person is erased, a term that is still to come is withdrawn, and a current one ends that day.
    erased: {
      ends: (day) => [
        { set: 'withdrawn = true', where: `"from" > ${day}` },
        { set: `until = ${day}`, where: `NOT withdrawn AND (until IS NULL OR until > ${day})` },
      ],
    },
  }),
  describeTable({
    name: 'listed_members',
    id: 'member_id',
    network: 'network_id',
    text: { name: 'names' },
    withoutKey: { member_id: BY_TRIGGER },
  }),
  describeTable({ name: 'headcounts', id: 'network_id', network: 'network_id' }),
] as const;

function sameSeat(row: string): string {
  return ['network_id', 'role', 'organisation_id', 'locality', 'represents_id']
    .map((column) => `${row}.${column}`)
    .join(', ');
}

/** Whether the term of `a` lies within that of `b`. */
function within(a: string, b: string): string {
  return `(COALESCE(${b}."from" <= ${a}."from", ${b}."from" IS NULL) AND COALESCE(${b}.until >= ${a}.until, ${b}.until IS NULL))`;
}

/** Days from the end of the term to the end of time, so that the longest term sorts first. */
function longest(row: string): string {
  return `${END_OF_TIME} - COALESCE(${row}.until, ${END_OF_TIME})`;
}

const END_OF_TIME = "DATE '9999-12-31'";

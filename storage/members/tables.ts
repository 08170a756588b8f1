import { describeTable } from '../rows/table.ts';

export const memberTables = [
  describeTable({
    name: 'members',
    record: 'member',
    network: 'network_id',
    people: { person_id: { as: 'participant', onCard: true } },
    once: {
      what: 'membership',
      clash: (a, b) => `${a}.network_id = ${b}.network_id`,
      order: (row) =>
        `CASE ${row}.status WHEN 'active' THEN 0 WHEN 'asking' THEN 1 ELSE 2 END, ${row}.joined_at, ${row}.id`,
      learns: { missing: ['profession', 'skills'], either: ['is_clinician'] },
    },
    text: { because: 'words', profession: 'words', skills: 'words' },
    cards: { ids: ['t.id', 't.network_id'] },
    erased: {
      forgets: ['profession', 'skills'],
      ends: (day) => [{ set: `status = 'ended', until = ${day}`, where: `status IN ('active', 'asking')` }],
    },
  }),
  describeTable({
    name: 'seats',
    record: 'seat',
    network: 'network_id',
    people: { person_id: { as: 'participant' } },
    once: {
      what: 'seat',
      clash: (a, b) =>
        `(${sameSeat(a)}) IS NOT DISTINCT FROM (${sameSeat(b)}) AND NOT (${a}.withdrawn OR ${b}.withdrawn) AND ${startsInTime(a, b)} AND ${startsInTime(b, a)}`,
      order: (row) => `${row}.created_at, ${row}.id`,
    },
    text: { because: 'words', locality: 'words', panel: 'words', note: 'words' },
    // A term that is still to come is taken back; one that runs ends that day.
    erased: {
      ends: (day) => [
        { set: 'withdrawn = true', where: `"from" > ${day}` },
        { set: `until = ${day}`, where: `NOT withdrawn AND (until IS NULL OR until > ${day})` },
      ],
    },
  }),
] as const;

function sameSeat(row: string): string {
  return ['network_id', 'role', 'organisation_id', 'locality', 'represents_id']
    .map((column) => `${row}.${column}`)
    .join(', ');
}

function startsInTime(a: string, b: string): string {
  return `COALESCE(${a}."from" <= ${b}.until, true)`;
}

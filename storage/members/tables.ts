import { describeTable } from '../rows/table.ts';
import { endMemberships, endSeats } from './end-memberships.ts';

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
    erased: { forgets: ['profession', 'skills'], ends: endMemberships },
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
    erased: { ends: endSeats },
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

import { describeTable } from '../rows/table.ts';

const ofMeeting = {
  network: { by: 'meeting_id', of: 'meetings' },
  cards: { ids: ['t.meeting_id'] },
} as const;

export const meetingTables = [
  describeTable({
    name: 'meetings',
    record: 'meeting',
    withdrawn: { status: 'withdrawn' },
    numbered: 'inNetwork',
    network: 'network_id',
    people: { created_by_id: { as: 'maker', onCard: true } },
    text: { title: 'words', place: 'words', because: 'words' },
  }),
  describeTable({
    ...ofMeeting,
    name: 'agenda_items',
    record: 'agendaItem',
    withdrawn: { withdrawn: true },
    people: { leader_id: { as: 'owner', onCard: true }, created_by_id: { as: 'maker' } },
    text: { title: 'words' },
  }),
  describeTable({
    ...ofMeeting,
    name: 'attendances',
    record: 'attendance',
    withdrawn: { state: 'withdrawn' },
    people: {
      person_id: { as: 'participant', onCard: true },
      deputy_id: { as: 'participant', onCard: true },
    },
    once: {
      what: 'attendance',
      clash: (a, b) => `${a}.meeting_id = ${b}.meeting_id`,
      order: (row) => `CASE ${row}.state WHEN 'withdrawn' THEN 1 ELSE 0 END, ${row}.at, ${row}.id`,
    },
  }),
  describeTable({
    ...ofMeeting,
    name: 'notes',
    record: 'note',
    withdrawn: { withdrawn: true },
    people: { created_by_id: { as: 'maker' } },
    text: { text: 'words' },
  }),
  describeTable({
    name: 'quorum_rules',
    record: 'quorumRule',
    withdrawn: { withdrawn: true },
    network: 'network_id',
    people: { created_by_id: { as: 'maker' } },
  }),
] as const;

import { describeTable } from '../rows/table.ts';

const ofMeeting = {
  network: { by: 'meeting_id', of: 'meetings' },
  cards: { ids: ['t.meeting_id'] },
} as const;

const toMeeting = { record: 'meeting', id: 'meeting_id', by: 'created_by_id' } as const;

export const meetingTables = [
  describeTable({
    name: 'meetings',
    record: 'meeting',
    withdrawn: { status: 'withdrawn' },
    numbered: 'inNetwork',
    network: 'network_id',
    people: { created_by_id: { as: 'maker', onCard: true } },
    due: { job: 'close-meeting', at: 'next_at', index: 'meetings_next_at_idx', onlyInOpenNetwork: true },
    searched: { as: 'meeting', words: 'ARRAY[t.title, t.place]', where: `t.status <> 'withdrawn'` },
    text: { title: 'words', place: 'words', locality: 'words', because: 'words' },
  }),
  describeTable({
    name: 'meeting_series',
    record: 'meetingSeries',
    withdrawn: { withdrawn: true },
    network: 'network_id',
    people: { created_by_id: { as: 'maker' } },
    text: { title: 'words', pattern: 'ours' },
  }),
  describeTable({
    ...ofMeeting,
    name: 'agenda_items',
    record: 'agendaItem',
    withdrawn: { withdrawn: true },
    people: { leader_id: { as: 'owner', onCard: true }, created_by_id: { as: 'maker' } },
    addsTo: [{ ...toMeeting, where: 'NOT t.withdrawn' }],
    searched: { as: 'meeting', words: 'ARRAY[t.title]', where: 'NOT t.withdrawn' },
    text: { title: 'words', because: 'words' },
  }),
  describeTable({
    name: 'standing_items',
    record: 'standingItem',
    withdrawn: { withdrawn: true },
    network: 'network_id',
    people: { created_by_id: { as: 'maker' } },
    text: { title: 'words' },
  }),
  describeTable({
    name: 'funded_time',
    record: 'fundedTime',
    withdrawn: { withdrawn: true },
    network: 'network_id',
    people: { person_id: { as: 'participant' }, created_by_id: { as: 'maker' } },
    once: {
      what: 'funded time',
      clash: (a, b) => `${a}.network_id = ${b}.network_id AND ${a}.year = ${b}.year`,
      order: (row) => `CASE WHEN ${row}.withdrawn THEN 1 ELSE 0 END, ${row}.created_at, ${row}.id`,
    },
  }),
  describeTable({
    name: 'papers',
    record: 'paper',
    withdrawn: { withdrawn: true },
    network: { by: 'item_id', of: 'agenda_items' },
    people: { created_by_id: { as: 'maker' } },
    cards: { ids: ['i.meeting_id'], join: 'JOIN agenda_items AS i ON i.id = t.item_id' },
    text: { title: 'words', url: 'words' },
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
    addsTo: [{ ...toMeeting, by: 'person_id', where: `t.state IN ('present', 'apologies')` }],
    once: {
      what: 'attendance',
      clash: (a, b) => `${a}.meeting_id = ${b}.meeting_id`,
      order: (row) =>
        `CASE ${row}.state WHEN 'present' THEN 0 WHEN 'withdrawn' THEN 2 ELSE 1 END, ${row}.at, ${row}.id`,
    },
  }),
  describeTable({
    ...ofMeeting,
    name: 'notes',
    record: 'note',
    withdrawn: { withdrawn: true },
    people: { created_by_id: { as: 'maker' } },
    addsTo: [{ ...toMeeting, where: 'NOT t.withdrawn' }],
    searched: { as: 'meeting', words: 'ARRAY[t.text]', where: 'NOT t.withdrawn' },
    text: { text: 'words' },
  }),
  describeTable({
    ...ofMeeting,
    name: 'confirmed_minutes',
    people: { confirmed_by_id: { as: 'doer', onCard: true } },
    given: { by: 'confirmed_by_id', at: 'confirmed_at', command: 'meeting.minutes.confirm' },
    text: { document: 'words', hash: 'ours' },
  }),
  describeTable({
    ...ofMeeting,
    name: 'minutes_corrections',
    record: 'minutesCorrection',
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
  describeTable({
    name: 'captured_lines',
    network: { by: 'meeting_id', of: 'meetings' },
    partOf: { by: 'meeting_id', of: 'meetings' },
    text: { message: 'platform', line: 'ours', request_id: 'ours' },
    withoutKey: { request_id: 'Requests are forgotten after some days.' },
  }),
] as const;

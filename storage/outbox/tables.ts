import { describeTable } from '../rows/table.ts';

const ANY_RECORD = 'A record of any kind.';

/** Replaces a stored answer that named an erased person, so that the request is still not run again. */
const ANSWERED = { kind: 'message', title: 'This was done before.', blocks: [], buttons: [] };

export const outboxTables = [
  describeTable({
    name: 'messages',
    people: { person_id: { as: 'recipient' }, subject_id: { as: 'recipient' } },
    once: {
      what: 'message',
      clash: (a, b) =>
        `${a}.kind = ${b}.kind AND ${a}.slot = ${b}.slot AND
          (${a}.subject_id = ${b}.subject_id OR ${a}.subject_id = ${a}.person_id AND ${b}.subject_id = ${b}.person_id)`,
      order: (row) => `${row}.id`,
      setApartBy: 'slot',
    },
    text: {
      kind: 'ours',
      slot: 'ours',
      facts: 'ours',
      remote_id: 'platform',
      place: 'platform',
      reply: 'platform',
      error: 'platform',
    },
    withoutKey: { subject_id: `${ANY_RECORD} A message about no record is about the person it goes to.` },
    due: { job: 'send-message', at: 'due_at', index: 'messages_due_at_idx' },
    erased: 'rows',
  }),
  describeTable({
    name: 'nudges',
    record: 'nudge',
    takenBack: 'anew',
    people: { person_id: { as: 'recipient' } },
    once: {
      what: 'nudge',
      clash: (a, b) => `(${a}.subject_id, ${a}.kind, ${a}.slot) = (${b}.subject_id, ${b}.kind, ${b}.slot)`,
      order: (row) => `${row}.id`,
      setApartBy: 'slot',
    },
    text: { kind: 'ours', slot: 'ours' },
    withoutKey: { subject_id: ANY_RECORD },
    erased: 'rows',
  }),
  describeTable({
    name: 'requests',
    text: { id: 'ours', answer: { answeredInstead: ANSWERED, marked: 'is_marked' } },
  }),
] as const;

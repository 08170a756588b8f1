import { describeTable } from '../rows/table.ts';

export const digestTables = [
  describeTable({
    name: 'digests',
    record: 'digest',
    takenBack: 'anew',
    people: { person_id: { as: 'recipient' } },
    once: { what: 'digest', clash: () => 'true', order: (row) => `${row}.by_default, ${row}.id` },
    text: { time: 'ours', zone: 'ours' },
    due: { job: 'make-digest', at: 'next_at', index: 'digests_next_at_idx' },
    erased: 'rows',
  }),
] as const;

import { describeTable } from '../rows/table.ts';

export const hoursTables = [
  describeTable({
    name: 'hours',
    record: 'hours',
    takenBack: 'anew',
    people: { person_id: { as: 'recipient' } },
    text: { quiet_from: 'ours', quiet_until: 'ours', zone: 'ours' },
    once: { what: 'working hours', clash: () => 'true', order: (row) => `${row}.id` },
    erased: 'rows',
  }),
  describeTable({
    name: 'stand_ins',
    record: 'standIn',
    network: 'network_id',
    people: { person_id: { as: 'recipient' }, stand_in_id: { as: 'recipient' } },
    erased: 'rows',
  }),
] as const;

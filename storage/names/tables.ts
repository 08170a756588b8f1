import { describeTable } from '../rows/table.ts';

export const nameTables = [
  describeTable({
    name: 'found_names',
    record: 'foundName',
    network: 'network_id',
    text: { table_name: 'ours', words: 'names' },
    withoutKey: { row_id: 'A record of any kind.' },
    due: { job: 'leave-name', at: 'leave_at', index: 'found_names_leave_at_idx' },
  }),
] as const;

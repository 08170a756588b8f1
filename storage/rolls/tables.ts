import { describeTable } from '../rows/table.ts';

export const rollTables = [
  describeTable({
    name: 'sealed_boxes',
    withoutKey: { id: 'That of the poll or of the review whose box it is.' },
  }),
  describeTable({ name: 'sealing_keys', text: { check: 'ours' } }),
] as const;

import { describeTable } from '../rows/table.ts';

export const templateTables = [
  describeTable({
    name: 'word_templates',
    record: 'wordTemplate',
    withdrawn: { withdrawn: true },
    network: 'network_id',
    people: { created_by_id: { as: 'maker' } },
    text: { styles: 'ours', theme: 'ours', letterhead: 'words' },
  }),
] as const;

import { describeTable } from '../rows/table.ts';

export const installationTables = [
  describeTable({
    name: 'installations',
    id: 'tenant',
    text: { tenant: 'ours', name: 'ours' },
  }),
] as const;

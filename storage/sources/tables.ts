import { describeTable } from '../rows/table.ts';

export const sourceTables = [
  describeTable({
    name: 'sources',
    id: 'record_id',
    network: 'network_id',
    text: { url: 'platform' },
    withoutKey: { record_id: 'A record of any kind.' },
  }),
] as const;

import { describeTable } from '../rows/table.ts';

export const webLinkTables = [
  describeTable({
    name: 'stopped_links',
    record: 'stoppedLink',
    partOf: { by: 'account_id', of: 'accounts' },
  }),
] as const;

import { describeTable } from '../rows/table.ts';

export const webLinkTables = [
  describeTable({
    name: 'stopped_links',
    record: 'stoppedLink',
    partOf: { by: 'account_id', of: 'accounts' },
  }),
  describeTable({
    name: 'shared_pages',
    record: 'sharedPage',
    withdrawn: { status: 'withdrawn' },
    numbered: 'inNetwork',
    network: 'network_id',
    people: { created_by_id: { as: 'maker' } },
  }),
] as const;

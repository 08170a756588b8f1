import { describeTable } from '../rows/table.ts';

export const decisionTables = [
  describeTable({
    name: 'decisions',
    record: 'decision',
    withdrawn: { status: 'withdrawn' },
    numbered: 'inNetwork',
    network: 'network_id',
    people: { created_by_id: { as: 'maker', onCard: true } },
    text: { text: 'words', because: 'words' },
  }),
] as const;

import { describeTable } from '../rows/table.ts';

export const roundTables = [
  describeTable({
    name: 'locality_rounds',
    record: 'localityRound',
    withdrawn: { status: 'withdrawn' },
    numbered: 'inNetwork',
    network: 'network_id',
    people: { created_by_id: { as: 'maker' } },
    text: { title: 'words', localities: 'words' },
  }),
] as const;

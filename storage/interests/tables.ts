import { describeTable } from '../rows/table.ts';

export const interestTables = [
  describeTable({
    name: 'interests',
    record: 'interest',
    withdrawn: { status: 'withdrawn' },
    numbered: 'inNetwork',
    network: 'network_id',
    people: {
      person_id: { as: 'maker', onCard: true },
      ruled_by_id: { as: 'doer', onCard: true },
    },
    searched: { as: 'interest', words: 'ARRAY[t.text, t.because]', where: `t.status <> 'withdrawn'` },
    text: { text: 'words', because: 'words' },
  }),
] as const;

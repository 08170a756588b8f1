import { describeTable } from '../rows/table.ts';

export const decisionTables = [
  describeTable({
    name: 'decisions',
    record: 'decision',
    withdrawn: { status: 'withdrawn' },
    numbered: 'inNetwork',
    network: 'network_id',
    people: {
      created_by_id: { as: 'maker', onCard: true },
      proposed_by_id: { as: 'participant', onCard: true },
      seconded_by_id: { as: 'participant', onCard: true },
    },
    addsTo: [{ record: 'meeting', id: 'meeting_id', by: 'created_by_id', where: `t.status <> 'withdrawn'` }],
    searched: { as: 'decision', words: 'ARRAY[t.text, t.because]', where: `t.status <> 'withdrawn'` },
    text: { text: 'words', because: 'words' },
  }),
] as const;

import { describeTable } from '../rows/table.ts';

export const actionTables = [
  describeTable({
    name: 'actions',
    record: 'action',
    withdrawn: { status: 'withdrawn' },
    numbered: 'inNetwork',
    network: 'network_id',
    people: {
      owner_id: { as: 'owner', onCard: true, owes: `t.status = 'open'` },
      given_by_id: { as: 'doer' },
      done_by_id: { as: 'doer', onCard: true },
      created_by_id: { as: 'maker', onCard: true },
    },
    addsTo: [{ record: 'meeting', id: 'meeting_id', by: 'created_by_id', where: `t.status <> 'withdrawn'` }],
    due: { job: 'late-action', at: 'late_at', index: 'actions_late_at_idx', onlyInOpenNetwork: true },
    searched: { as: 'action', words: 'ARRAY[t.text]', where: `t.status <> 'withdrawn'` },
    text: { text: 'words', due_because: 'words', given_because: 'words' },
  }),
] as const;

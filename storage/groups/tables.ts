import { describeTable } from '../rows/table.ts';

export const groupTables = [
  describeTable({
    name: 'working_groups',
    record: 'workingGroup',
    withdrawn: { status: 'withdrawn' },
    numbered: 'inNetwork',
    network: 'network_id',
    people: {
      lead_id: { as: 'owner', onCard: true },
      created_by_id: { as: 'maker', onCard: true },
    },
    searched: {
      as: 'workingGroup',
      words: 'ARRAY[t.title, t.because, t.report]',
      where: `t.status <> 'withdrawn'`,
    },
    text: { title: 'words', because: 'words', ended: 'words', report: 'words' },
    due: {
      job: 'end-group',
      at: 'next_at',
      index: 'working_groups_status_next_at_idx',
      where: `t.status = 'established'`,
      onlyInOpenNetwork: true,
    },
  }),
  describeTable({
    name: 'group_supporters',
    record: 'groupSupporter',
    withdrawn: { withdrawn: true },
    network: { by: 'group_id', of: 'working_groups' },
    people: { person_id: { as: 'participant', onCard: true } },
    addsTo: [{ record: 'workingGroup', id: 'group_id', by: 'person_id', where: 'NOT t.withdrawn' }],
    once: {
      what: 'support',
      clash: (a, b) => `${a}.group_id = ${b}.group_id`,
      order: (row) => `CASE WHEN ${row}.withdrawn THEN 1 ELSE 0 END, ${row}.at, ${row}.id`,
    },
    cards: { ids: ['t.group_id'] },
  }),
] as const;

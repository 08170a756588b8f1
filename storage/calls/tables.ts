import { describeTable } from '../rows/table.ts';

export const callTables = [
  describeTable({
    name: 'interest_calls',
    record: 'interestCall',
    withdrawn: { status: 'withdrawn' },
    numbered: 'inNetwork',
    network: 'network_id',
    people: { created_by_id: { as: 'maker', onCard: true } },
    searched: {
      as: 'interestCall',
      words: 'ARRAY[t.title, t.because]',
      where: `t.status <> 'withdrawn'`,
    },
    text: { title: 'words', because: 'words' },
    due: {
      job: 'close-call',
      at: 'next_at',
      index: 'interest_calls_status_next_at_idx',
      where: `t.status = 'open'`,
      onlyInOpenNetwork: true,
    },
  }),
  describeTable({
    name: 'expressions',
    record: 'expression',
    withdrawn: { status: 'withdrawn' },
    network: { by: 'call_id', of: 'interest_calls' },
    people: {
      person_id: { as: 'participant', onCard: true },
      decided_by_id: { as: 'doer' },
    },
    addsTo: [{ record: 'interestCall', id: 'call_id', by: 'person_id', where: `t.status <> 'withdrawn'` }],
    once: {
      what: 'expression of interest',
      clash: (a, b) => `${a}.call_id = ${b}.call_id`,
      order: (row) => `CASE WHEN ${row}.status = 'withdrawn' THEN 1 ELSE 0 END, ${row}.at, ${row}.id`,
    },
    text: { statement: 'words', because: 'words' },
    cards: { ids: ['t.call_id'] },
  }),
] as const;

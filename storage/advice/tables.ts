import { describeTable } from '../rows/table.ts';

export const adviceTables = [
  describeTable({
    name: 'advice_requests',
    record: 'adviceRequest',
    withdrawn: { status: 'withdrawn' },
    numbered: 'inNetwork',
    network: 'network_id',
    people: {
      created_by_id: { as: 'maker', onCard: true },
      combined_by_id: { as: 'doer', onCard: true },
    },
    searched: {
      as: 'adviceRequest',
      words: 'ARRAY[t.question, t.advice]',
      where: `t.status <> 'withdrawn'`,
    },
    text: { question: 'words', advice: 'words', because: 'words' },
    followsPoll: 'poll_id',
    due: {
      job: 'take-agreed-advice',
      at: 'next_at',
      index: 'advice_requests_status_next_at_idx',
      where: `t.status = 'agreeing'`,
      onlyInOpenNetwork: true,
    },
  }),
  describeTable({
    name: 'advice_answers',
    record: 'adviceAnswer',
    withdrawn: { withdrawn: true },
    network: { by: 'request_id', of: 'advice_requests' },
    people: { person_id: { as: 'participant', onCard: true } },
    addsTo: [{ record: 'adviceRequest', id: 'request_id', by: 'person_id', where: 'NOT t.withdrawn' }],
    once: {
      what: 'answer',
      clash: (a, b) => `${a}.request_id = ${b}.request_id`,
      order: (row) => `CASE WHEN ${row}.withdrawn THEN 1 ELSE 0 END, ${row}.at, ${row}.id`,
    },
    text: { text: 'words' },
    cards: { ids: ['t.request_id'] },
  }),
] as const;

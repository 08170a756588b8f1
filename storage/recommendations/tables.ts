import { describeTable } from '../rows/table.ts';

export const recommendationTables = [
  describeTable({
    name: 'recommendations',
    record: 'recommendation',
    withdrawn: { status: 'withdrawn' },
    numbered: 'inNetwork',
    network: 'network_id',
    people: {
      created_by_id: { as: 'maker', onCard: true },
      handed_by_id: { as: 'doer' },
    },
    searched: {
      as: 'recommendation',
      words: 'ARRAY[t.text, t.because, t.reply]',
      where: `t.status <> 'withdrawn'`,
    },
    text: { text: 'words', because: 'words', addressee: 'words', reply: 'words' },
  }),
  describeTable({
    name: 'endorsements',
    record: 'endorsement',
    withdrawn: { status: 'withdrawn' },
    numbered: 'inNetwork',
    network: 'network_id',
    people: {
      created_by_id: { as: 'maker' },
      by_id: { as: 'doer', onCard: true },
    },
    addsTo: [
      {
        record: 'recommendation',
        id: 'recommendation_id',
        by: 'by_id',
        where: `t.status IN ('endorsed', 'declined')`,
      },
    ],
    text: { because: 'words' },
    followsPoll: 'poll_id',
    due: {
      job: 'take-endorsement',
      at: 'next_at',
      index: 'endorsements_status_next_at_idx',
      where: `t.status = 'voting'`,
      onlyInOpenNetwork: true,
    },
  }),
] as const;

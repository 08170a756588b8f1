import { describeTable } from '../rows/table.ts';

export const electionTables = [
  describeTable({
    name: 'elections',
    record: 'election',
    withdrawn: { status: 'withdrawn' },
    numbered: 'inNetwork',
    network: 'network_id',
    people: { created_by_id: { as: 'maker', onCard: true } },
    searched: { as: 'election', words: 'ARRAY[t.title]', where: `t.status <> 'withdrawn'` },
    text: { title: 'words', because: 'words', electorate: 'ours', seed: 'ours' },
    due: {
      job: 'close-nominations',
      at: 'next_at',
      index: 'elections_status_next_at_idx',
      where: `t.status = 'nominating'`,
      onlyInOpenNetwork: true,
    },
  }),
  describeTable({
    name: 'candidates',
    record: 'candidate',
    withdrawn: { status: 'withdrawn' },
    network: { by: 'election_id', of: 'elections' },
    people: {
      person_id: { as: 'participant', onCard: true },
      nominated_by_id: { as: 'doer' },
    },
    addsTo: [
      { record: 'election', id: 'election_id', by: 'nominated_by_id', where: `t.status <> 'withdrawn'` },
    ],
    once: {
      what: 'nomination',
      clash: (a, b) => `${a}.election_id = ${b}.election_id`,
      order: (row) =>
        `CASE ${row}.status WHEN 'elected' THEN 0 WHEN 'standing' THEN 1 WHEN 'nominated' THEN 2 ELSE 3 END, ${row}.at, ${row}.id`,
      learns: { missing: ['statement'], either: [] },
    },
    text: { statement: 'words' },
    cards: { ids: ['t.election_id'] },
  }),
  describeTable({
    name: 'election_ballots',
    network: { by: 'election_id', of: 'elections' },
    followsPoll: 'poll_id',
    due: {
      job: 'take-ballot-result',
      at: 'next_at',
      index: 'election_ballots_next_at_idx',
      onlyInOpenNetwork: true,
    },
  }),
] as const;

import { describeTable } from '../rows/table.ts';

/** The people who may vote in polls, and when they voted. */
export const voters = describeTable({
  name: 'voters',
  network: { by: 'poll_id', of: 'polls' },
  people: {
    person_id: { as: 'participant', onCard: true },
    deputy_id: { as: 'participant' },
    proxy_id: { as: 'participant' },
  },
  across: { by: 'network_id', of: 'poll_networks' },
  once: {
    what: 'vote',
    clash: (a, b) => `${a}.poll_id = ${b}.poll_id`,
    order: (row) => `COALESCE(${row}.voted_at, 'infinity'), ${row}.id`,
    lost: (row) => `${row}.voted_at IS NOT NULL`,
  },
  addsTo: [{ record: 'poll', id: 'poll_id', by: 'person_id', where: 't.voted_at IS NOT NULL' }],
  given: { by: 'person_id', at: 'voted_at', command: 'poll.vote' },
  // The card of an open poll counts the people on its roll. With open ballots, a card also shows who chose
  // what.
  cards: {
    ids: ['p.id'],
    join: 'JOIN polls AS p ON p.id = t.poll_id',
    where: `p.status = 'open' OR t.voted_at IS NOT NULL AND NOT p.is_secret`,
  },
});

export const pollTables = [
  describeTable({
    name: 'polls',
    record: 'poll',
    withdrawn: { status: 'withdrawn' },
    numbered: 'inNetwork',
    network: 'network_id',
    people: { created_by_id: { as: 'maker', onCard: true }, cast_by_id: { as: 'doer', onCard: true } },
    searched: { as: 'poll', words: 'ARRAY[t.question] || t.options', where: `t.status <> 'withdrawn'` },
    text: {
      ...{ question: 'words', options: 'words', because: 'words', result: 'words' },
      ...{ method: 'ours', seed: 'ours', electorate: 'ours', tracker_root: 'ours', checked: 'ours' },
      blocks: 'names',
    },
    due: {
      job: 'close-poll',
      at: 'next_at',
      index: 'polls_status_next_at_idx',
      where: `t.status = 'open'`,
      onlyInOpenNetwork: true,
    },
  }),
  voters,
  describeTable({ name: 'poll_networks', network: 'network_id' }),
  describeTable({
    name: 'late_voters',
    record: 'lateVoter',
    withdrawn: { withdrawn: true },
    network: { by: 'poll_id', of: 'polls' },
    people: {
      person_id: { as: 'participant', onCard: true },
      added_by_id: { as: 'maker', onCard: true },
    },
    cards: { ids: ['t.poll_id'], where: 'NOT t.withdrawn' },
  }),
  describeTable({
    name: 'poll_comments',
    record: 'pollComment',
    withdrawn: { withdrawn: true },
    network: { by: 'poll_id', of: 'polls' },
    people: { created_by_id: { as: 'maker', onCard: true } },
    text: { text: 'words' },
    cards: { ids: ['t.poll_id'], where: 'NOT t.withdrawn' },
  }),
  describeTable({
    name: 'proxies',
    record: 'votingProxy',
    withdrawn: { withdrawn: true },
    network: 'network_id',
    people: { giver_id: { as: 'maker' }, holder_id: { as: 'participant' } },
    erased: { ends: () => [{ set: 'withdrawn = true', where: 'NOT withdrawn' }] },
  }),
  describeTable({
    name: 'poll_templates',
    record: 'pollTemplate',
    withdrawn: { withdrawn: true },
    network: 'network_id',
    people: { created_by_id: { as: 'maker' } },
    text: { name: 'words' },
  }),
  describeTable({
    name: 'ballots',
    id: 'voter_id',
    record: 'ballot',
    partOf: { by: 'voter_id', of: 'voters' },
    network: { by: 'voter_id', of: 'voters' },
    text: { because: 'words' },
    cards: { ids: ['v.poll_id'], join: 'JOIN voters AS v ON v.id = t.voter_id' },
  }),
] as const;

import { createHash } from 'node:crypto';

/** An id made from a name, always the same one. */
export const id = (name: string): string =>
  createHash('md5')
    .update(name)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const quoted = (value: unknown): string => {
  if (value === null) return 'NULL';
  return `'${(typeof value === 'string' ? value : JSON.stringify(value)).replaceAll("'", "''")}'`;
};
const insert = (table: string, ...rows: object[]): string =>
  rows
    .map(
      (row) =>
        `INSERT INTO ${table} (${Object.keys(row).map((column) => `"${column}"`)}) VALUES (${Object.values(row).map(quoted)});`,
    )
    .join('\n');

const at = { created_at: '2027-06-01T09:00:00Z' };
export const ann = id('ann');
export const network = id('network');
export const account = id('account');
const was = id('was');
const channel = id('channel');
export const NINE = '2027-06-28T08:00:00.000Z';
export const EXPORTED = '2027-06-02T10:11:12.000Z';

const record = (name: string, number: number) => ({
  ...{ id: id(name), network_id: network, number, created_by_id: ann, ...at },
});
const message = (name: string, kind: string, key: string, whom: object, subject = id('subject')) => ({
  ...{ id: id(name), kind, key, subject_id: subject, ...whom, ...at },
});
const toAnn = { person_id: ann };
const nudge = (name: string, carrier: string, subject: string, key: string) => ({
  ...{ id: id(name), message_id: id(carrier), subject_id: id(subject), kind: key.split(':')[0], key },
  planned_at: '2027-06-01T09:00:05Z',
});

/**
 * Rows that a network may have had by 22 November, with every kind of key of that time and two people
 * merged into one.
 */
export const KEPT = [
  insert('people', { id: ann, name: 'Ann Ward', ...at }, { id: was, name: 'A. Ward', ...at }),
  insert('accounts', {
    ...{ id: account, person_id: ann, platform: 'slack', tenant: 'T1', user_id: 'U1', name: 'Ann Ward' },
    seen_at: at.created_at,
  }),
  insert('networks', {
    ...{
      id: network,
      name: 'Leeds LPN',
      zone: 'Europe/London',
      last_action: 12,
      last_poll: 3,
      last_priority: 1,
    },
    ...at,
  }),
  insert('networks', { id: id('quiet'), name: 'Hull LPN', zone: 'Europe/London', ...at }),
  insert('conversations', {
    ...{ id: channel, platform: 'slack', tenant: 'T1', address: 'C1', kind: 'channel', network_id: network },
  }),
  insert('actions', { ...record('action', 12), text: 'Ring', owner_id: ann, due: '2027-06-30' }),
  insert('polls', {
    ...{ ...record('poll', 3), question: 'Where?', options: '{Leeds,York}' },
    ...{ closes_at: '2027-06-30T16:00:00Z', next_at: '2027-06-30T16:00:00Z' },
  }),
  insert('reviews', {
    ...{ ...record('review', 1), topic: 'Referrals', template: 'general', due: '2027-06-30' },
    closes_at: '2027-06-30T22:59:00Z',
  }),
  ...[1, 2].map((n) =>
    [
      insert('plans', {
        id: id(`plan ${n}`),
        network_id: network,
        year: 2027 + n,
        created_by_id: ann,
        ...at,
      }),
      insert('priorities', {
        ...{ ...record(`making ${n}`, 0), plan_id: id(`plan ${n}`), title: 'Making', last_milestone: 4 * n },
      }),
    ].join('\n'),
  ),
  insert('milestones', {
    ...{ ...record('milestone', 1), priority_id: id('making 1'), title: 'Outline' },
    ...{ owner_id: ann, due: '2027-06-30' },
  }),
  insert('voters', { id: id('voter'), poll_id: id('poll'), person_id: ann, voted_at: at.created_at }),
  insert(
    'ballots',
    { voter_id: id('voter'), choices: '{1}' },
    { voter_id: id('gone voter'), choices: '{2}' },
  ),
  insert('ballots', { voter_id: id('voter of nobody'), choices: '{2}' }),
  insert('digests', {
    ...{ id: id('digest'), person_id: ann, weekday: 0, time: '08:30', zone: 'Europe/London' },
    next_at: '2027-06-14T07:30:00Z',
  }),
  insert(
    'messages',
    message(
      'card',
      'action.card',
      `action.card:${id('action')}@${channel}`,
      { conversation_id: channel },
      id('action'),
    ),
    message('morning', 'person.nudges', `nudges:${ann}:${NINE}`, toAnn),
    message('same morning', 'person.nudges', `nudges:${was}:${NINE}`, toAnn),
    message('once', 'person.nudges', `action.nudge:${id('action')}:${ann}:2027-06-30:2027-06-30`, toAnn),
    message(
      'weekly',
      'person.digest',
      `digest:${id('digest')}:2027-06-07T07:30:00.000Z`,
      toAnn,
      id('digest'),
    ),
    message('of channel', 'channel.digest', `digest:${id('other')}:2027-06-07T07:30:00.000Z`, {
      conversation_id: channel,
    }),
    message('request', 'member.request', `member.request:${id('member')}:2:${ann}`, toAnn, id('member')),
    message('answer', 'member.answer', `member.answer:${id('member')}:3`, toAnn, id('member')),
    message(
      'linked',
      'person.linked',
      `person.linked:${id('link')}:${account}`,
      { ...toAnn, account_id: account },
      id('link'),
    ),
    message('linked first', 'person.linked', `person.linked:${id('first link')}`, toAnn, id('first link')),
    message('unlinked', 'person.unlinked', `person.unlinked:${id('link')}`, toAnn, id('link')),
    message(
      'part 1',
      'person.export',
      `person.export:${was}:${EXPORTED}:1:2::actions/${id('a')}/0000`,
      toAnn,
      was,
    ),
    message(
      'part 2',
      'person.export',
      `person.export:${was}:${EXPORTED}:2:2:actions/${id('a')}/0000:`,
      toAnn,
      was,
    ),
  ),
  insert(
    'nudges',
    nudge('of action', 'morning', 'action', `action:${id('action')}:${ann}:2027-06-30:2027-06-28`),
    nudge(
      'of milestone',
      'morning',
      'milestone',
      `milestone:${id('milestone')}:${ann}:2027-06-30:2027-06-28`,
    ),
    nudge('of poll', 'morning', 'poll', `poll:${id('poll')}:${ann}:2027-06-29`),
    nudge('of poll again', 'same morning', 'poll', `poll:${id('poll')}:${was}:2027-06-29`),
    nudge('of review', 'morning', 'review', `review:${id('review')}:${ann}:opened`),
    nudge('of review later', 'once', 'review', `review:${id('review')}:${ann}:2027-06-30:2027-06-30`),
  ),
  insert('person_links', {
    ...{ id: id('link'), account_id: account, from_id: was, into_id: ann, at: at.created_at },
    moved: {
      rows: { 'messages.person_id': [id('same morning'), id('part 1'), id('part 2')] },
      gone: [{ table: 'voters', what: 'vote', row: { id: id('gone voter') }, stood: { id: id('voter') } }],
      learnt: {},
    },
  }),
  insert('requests', {
    ...{ id: 'slack:1', at: at.created_at },
    answer: {
      ...{
        kind: 'message',
        title: 'Open actions',
        actions: [{ label: 'Next', command: 'action.list', args: {} }],
      },
      blocks: [
        { type: 'text', text: 'All of them' },
        { type: 'list', items: [{ text: 'A1', action: { label: 'Done' } }, { text: 'A2' }] },
        { type: 'list', items: [] },
      ],
    },
  }),
];

/** Rows that were left behind when somebody deleted others by hand, before foreign keys forbade it. */
export const LEFT_BEHIND = [
  insert('actions', {
    ...{ ...record('left', 11), text: 'Of nobody', owner_id: id('deleted'), meeting_id: id('no meeting') },
    network_id: id('deleted network'),
  }),
  insert('notes', { id: id('note'), meeting_id: id('no meeting'), text: 'Said', created_by_id: ann, ...at }),
  insert(
    'messages',
    message('lost', 'action.card', 'action.card:lost', { conversation_id: id('no channel') }),
  ),
  insert('code_tries', { account_id: id('no account'), count: 1 }),
];

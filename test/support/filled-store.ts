import type { PrismaClient } from '../../storage/generated/client.ts';

/** How many rows of each kind there are, in all and in the one network. */
const ALL = 30_000;
const HERE = 1_000;

/**
 * Fills the tables with SQL, in addition to what the network has: a thousand members and as many records in it, and thirty
 * times as many in three hundred others. Foreign-key checks are off meanwhile, but all keys are valid.
 */
export async function fillStore(prisma: PrismaClient, networkId: string): Promise<void> {
  const fill = filling(networkId);
  await prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      for (const statement of fill) await tx.$executeRawUnsafe(statement);
    },
    { timeout: 200_000 },
  );
  await prisma.$executeRaw`ANALYZE`;
}

const id = (kind: string, n = 'i') => `md5('${kind}' || ${n})::uuid`;

/** SQL for the network of row `i`. */
const networkOf = (here: string) =>
  `CASE WHEN i <= ${HERE} THEN '${here}'::uuid ELSE ${id('network', '(i % 300)')} END`;

const filling = (here: string): string[] => {
  const [network, person] = [networkOf(here), id('person')];
  const number = '(1000 + i)';
  const rows = `FROM generate_series(1, ${ALL}) AS i`;
  return [
    `INSERT INTO networks (id, name, zone, created_at)
      SELECT ${id('network')}, 'Network ' || i, 'Europe/London', now() FROM generate_series(0, 299) AS i`,
    `INSERT INTO former_names (id, network_id, name, until)
      SELECT ${id('former')}, ${network}, 'Before ' || i, now() ${rows}`,
    `INSERT INTO people (id, name, created_at) SELECT ${person}, 'Person ' || i, now() ${rows}`,
    `INSERT INTO accounts (id, person_id, platform, tenant, user_id, alias, name, seen_at)
      SELECT ${id('account')}, ${person}, 'slack', 'T0001', 'U' || i, 'A' || i, 'Person ' || i, now() ${rows}`,
    `INSERT INTO conversations (id, platform, tenant, address, kind, network_id)
      SELECT ${id('channel')}, 'slack', 'T0001', 'C' || i, 'channel', ${id('network', '(i % 300)')} ${rows}`,
    `INSERT INTO rosters (id, conversation_id, is_followed, due_at)
      SELECT ${id('roster')}, ${id('channel')}, true, '2027-09-01' ${rows}`,
    `INSERT INTO roster_people (id, roster_id, account_id, is_guest, is_here, at, is_open)
      SELECT ${id('there')}, ${id('roster', `(i % ${HERE})`)}, ${id('account')}, false, true, '2027-01-01', false ${rows}`,
    `INSERT INTO roster_moves (id, roster_id, user_id, is_here, at)
      SELECT ${id('move')}, ${id('roster')}, 'U' || i, true, '2027-01-01' ${rows}`,
    `INSERT INTO members (id, network_id, person_id, joined_at)
      SELECT ${id('member')}, ${network}, ${person}, '2027-01-01' ${rows}`,
    `INSERT INTO seats (id, network_id, person_id, role, created_at)
      SELECT ${id('seat')}, ${network}, ${person}, 'clinician', '2027-01-01' ${rows}`,
    `INSERT INTO organisations (id, name, created_at) SELECT ${id('organisation')}, 'Body ' || i, '2027-01-01' ${rows}`,
    `INSERT INTO organisation_names (id, network_id, organisation_id, name)
      SELECT ${id('own name')}, ${network}, ${id('organisation')}, 'Our body ' || i ${rows}`,
    `INSERT INTO organisation_proposals (id, network_id, organisation_id, name, created_at, expires_at)
      SELECT ${id('proposal')}, ${network}, ${id('organisation')}, 'Other ' || i, '2027-01-01', '2028-01-01' ${rows}`,
    `INSERT INTO organisation_assents (id, proposal_id, network_id)
      SELECT ${id('assent')}, ${id('proposal')}, ${network} ${rows}`,
    `INSERT INTO actions (id, network_id, number, text, owner_id, status, created_at, created_by_id)
      SELECT ${id('action')}, ${network}, ${number}, 'Thing', ${person}, 'open', '2027-01-01', ${person} ${rows}`,
    `INSERT INTO sources (record_id, network_id, url, created_at)
      SELECT ${id('action')}, ${network}, 'https://x.slack.com/archives/C1/p' || i, '2027-01-01' ${rows}`,
    `INSERT INTO decisions (id, network_id, number, text, created_at, created_by_id)
      SELECT ${id('decision')}, ${network}, ${number}, 'Thing', '2027-01-01', ${person} ${rows}`,
    `INSERT INTO meeting_series (id, network_id, title, pattern, created_at, created_by_id)
      SELECT ${id('series')}, ${network}, 'Thing', 'every Tuesday at 2pm', '2027-01-01', ${person} ${rows}`,
    `INSERT INTO meetings (id, network_id, number, series_id, title, starts_at, length, conversation_id, created_at, created_by_id)
      SELECT ${id('meeting')}, ${network}, ${number}, ${id('series')}, 'Thing', '2027-01-01', 60, ${id('channel')}, '2027-01-01', ${person} ${rows}`,
    `INSERT INTO agenda_items (id, meeting_id, position, title, created_at, created_by_id)
      SELECT ${id('item')}, ${id('meeting')}, 1, 'Thing', '2027-01-01', ${person} ${rows}`,
    `INSERT INTO notes (id, meeting_id, text, created_at, created_by_id)
      SELECT ${id('note')}, ${id('meeting')}, 'Thing', '2027-01-01', ${person} ${rows}`,
    `INSERT INTO confirmed_minutes (id, meeting_id, document, hash, confirmed_at, confirmed_by_id)
      SELECT ${id('minutes')}, ${id('meeting')}, '{}', 'x', '2027-01-01', ${person} ${rows}`,
    `INSERT INTO polls (id, network_id, number, question, options, closes_at, next_at, created_at, created_by_id)
      SELECT ${id('poll')}, ${network}, ${number}, 'Where?', '{Leeds,York}', '2027-07-01', '2027-07-01', '2027-01-01', ${person} ${rows}`,
    `INSERT INTO voters (id, poll_id, person_id) SELECT ${id('voter')}, ${id('poll')}, ${person} ${rows}`,
    `INSERT INTO ballots (voter_id, choices) SELECT ${id('voter')}, '{1}' ${rows}`,
    `INSERT INTO reviews (id, network_id, number, topic, template, due, closes_at, next_at, created_at, created_by_id)
      SELECT ${id('review')}, ${network}, ${number}, 'Thing', 'x', '2027-07-01', '2027-07-01', '2027-07-01', '2027-01-01', ${person} ${rows}`,
    `INSERT INTO reviewers (id, review_id, person_id) SELECT ${id('reviewer')}, ${id('review')}, ${person} ${rows}`,
    `INSERT INTO report_lines (id, review_id, line, question, text, person_id)
      SELECT ${id('line')}, ${id('review')}, 1, 'now', 'Thing', ${person} ${rows}`,
    `INSERT INTO report_counts (id, review_id, question, score, count)
      SELECT ${id('count')}, ${id('review')}, 'useful', 1, 1 ${rows}`,
    `INSERT INTO working_groups (id, network_id, number, title, lead_id, needed, next_at, created_at, created_by_id)
      SELECT ${id('group')}, ${network}, ${number}, 'Thing', ${person}, 3, '2030-01-01', '2027-01-01', ${person} ${rows}`,
    `INSERT INTO group_supporters (id, group_id, person_id, at)
      SELECT ${id('supporter')}, ${id('group')}, ${person}, '2027-01-01' ${rows}`,
    `INSERT INTO plans (id, network_id, year, created_at, created_by_id)
      SELECT ${id('plan')}, ${network}, 2027, '2027-01-01', ${person} ${rows}`,
    `INSERT INTO priorities (id, network_id, plan_id, number, title, created_at, created_by_id)
      SELECT ${id('priority')}, ${network}, ${id('plan')}, 1, 'Thing', '2027-01-01', ${person} ${rows}`,
    `INSERT INTO milestones (id, network_id, priority_id, number, title, owner_id, due, created_at, created_by_id)
      SELECT ${id('milestone')}, ${network}, ${id('priority')}, 1, 'Thing', ${person}, '2028-01-01', '2027-01-01', ${person} ${rows}`,
    `INSERT INTO highlights (id, network_id, priority_id, number, kind, text, day, created_at, created_by_id)
      SELECT ${id('highlight')}, ${network}, ${id('priority')}, 1, 'achieved', 'Thing', '2027-01-01', '2027-01-01', ${person} ${rows}`,
    `INSERT INTO digests (id, person_id, weekday, time, zone, next_at)
      SELECT ${id('digest')}, ${person}, 1, '09:00', 'UTC', '2027-09-01' ${rows}`,
    `INSERT INTO hours (id, person_id, half_days) SELECT ${id('hours')}, ${person}, 1 ${rows}`,
    `INSERT INTO nudge_settings (id, person_id) SELECT ${id('wanted')}, ${person} ${rows}`,
    `INSERT INTO messages (id, kind, subject_id, person_id, slot, state, posted_at, created_at)
      SELECT ${id('reminder')}, 'person.nudges', ${person}, ${person}, 'before', 'posted', '2027-01-01', now() ${rows}`,
    `INSERT INTO found_names (id, network_id, table_name, row_id, words, found_at, leave_at)
      SELECT ${id('found')}, ${network}, 'actions', ${id('action')}, '{x}', '2027-01-01', '2027-09-01' ${rows}`,
    `INSERT INTO person_links (id, account_id, from_id, into_id, at, moved)
      SELECT ${id('link')}, ${id('account')}, ${id('gone')}, ${person}, '2027-01-01', '{}' ${rows}`,
    `INSERT INTO likenesses (id, network_id, person_id, other_id)
      SELECT ${id('likeness')}, ${network}, ${person}, ${id('gone')} ${rows}`,
    `INSERT INTO messages (id, kind, subject_id, conversation_id, state, created_at)
      SELECT ${id('card')}, 'action.card', ${id('action')}, ${id('channel')}, 'posted', now() ${rows}`,
    `INSERT INTO messages (id, kind, subject_id, person_id, slot, due_at, created_at)
      SELECT ${id('carrier')}, 'person.nudges', ${person}, ${person}, 'then', '2027-09-01', now() ${rows}`,
    `INSERT INTO nudges (id, kind, subject_id, person_id, due_at, message_id, planned_at)
      SELECT ${id('nudge')}, 'action', ${id('action')}, ${person}, '2027-09-01', ${id('carrier')}, now() ${rows}`,
    `INSERT INTO installations (tenant, name, renewed_at) SELECT 'T' || i, 'Workspace ' || i, '2027-01-01' ${rows}`,
    `INSERT INTO requests (id, at, answer) SELECT 'slack:' || md5(i::text), now(), '{}' ${rows}`,
    `INSERT INTO changes (id, at, request_id, command, person_id, network_id, record, record_id, after)
      SELECT ${id('change')}, '2027-01-01', 'r' || i, 'action.add', ${person}, ${network}, 'action', ${id('action')}, '{}' ${rows}`,
  ];
};

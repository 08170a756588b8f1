import type { PrismaClient } from '../../storage/generated/client.ts';

/** How much a store is filled with. */
export interface Filling {
  /** How many rows of each kind there are, in all and in the one network. */
  all: number;
  here: number;
  /** How many other networks there are. */
  networks: number;
  /** What is over lies half a year before it, what is to come some weeks or months after it. */
  now: Date;
}

/**
 * Fills the tables with SQL, in addition to what the network has: as many members and records of each kind as are asked for
 * in it, and in the others. Foreign-key checks are off meanwhile, but all keys are valid.
 */
export async function fillStore(prisma: PrismaClient, networkId: string, size: Filling): Promise<void> {
  const fill = filling(networkId, size);
  await prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`SET LOCAL statement_timeout = 0`;
      for (const statement of fill) await tx.$executeRawUnsafe(statement);
      // Triggers are off too. A part at a time, so that no statement is long in answering.
      const members = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM members`;
      for (let at = 0; at < members.length; at += 5_000) {
        const ids = members.slice(at, at + 5_000).map((member) => member.id);
        await tx.$executeRaw`SELECT list_members(${ids}::uuid[])`;
      }
    },
    { timeout: 1_000_000 },
  );
  // As it is done by itself in time: so that indexes alone tell what lies in them.
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = current_schema()`;
  for (const { name } of tables) await prisma.$executeRawUnsafe(`VACUUM ANALYZE ${name}`);
}

const id = (kind: string, n = 'i') => `md5('${kind}' || ${n})::uuid`;

const DAY_MS = 24 * 3_600_000;

const filling = (here: string, size: Filling): string[] => {
  const other = id('network', `(i % ${size.networks})`);
  /** Of the rows, so many are this network’s. */
  const among = (count: number) => `CASE WHEN i <= ${count} THEN '${here}'::uuid ELSE ${other} END`;
  const network = among(size.here);
  // A network makes one plan a year, of not many priorities.
  const [plans, priorities] = [Math.min(20, size.here), Math.min(200, size.here)];
  /** What a part belongs to: this network’s parts to its few wholes, each other to one of its own. */
  const within = (whole: string, parts: number, wholes: number) =>
    id(whole, `(CASE WHEN i <= ${parts} THEN 1 + i % ${wholes} ELSE i END)`);
  const day = (days: number) =>
    `'${new Date(size.now.getTime() + days * DAY_MS).toISOString().slice(0, 10)}'`;
  const [past, soon, later, last] = [day(-160), day(20), day(80), day(200)];
  /** One after the other, as people set them: a minute or a day apart. */
  const from = (start: string) => `${start}::timestamptz + i * interval '1 minute'`;
  const dayFrom = (start: string) => `${start}::date + i % 300`;
  const person = id('person');
  const number = '(1000 + i)';
  const rows = `FROM generate_series(1, ${size.all}) AS i`;
  return [
    `INSERT INTO networks (id, name, zone, created_at)
      SELECT ${id('network')}, 'Network ' || i, 'Europe/London', now() FROM generate_series(0, ${size.networks - 1}) AS i`,
    `INSERT INTO former_names (id, network_id, name, until)
      SELECT ${id('former')}, ${network}, 'Before ' || i, now() ${rows}`,
    `INSERT INTO people (id, name, created_at) SELECT ${person}, 'Person ' || i, now() ${rows}`,
    `INSERT INTO accounts (id, person_id, platform, tenant, user_id, alias, name, seen_at)
      SELECT ${id('account')}, ${person}, 'slack', 'T0001', 'U' || i, 'A' || i, 'Person ' || i, now() ${rows}`,
    `INSERT INTO conversations (id, platform, tenant, address, kind, network_id)
      SELECT ${id('channel')}, 'slack', 'T0001', 'C' || i, 'channel', ${other} ${rows}`,
    `INSERT INTO rosters (id, conversation_id, is_followed, due_at)
      SELECT ${id('roster')}, ${id('channel')}, true, ${later} ${rows}`,
    `INSERT INTO roster_people (id, roster_id, account_id, is_guest, is_here, at, is_open)
      SELECT ${id('there')}, ${id('roster', `(i % ${size.here})`)}, ${id('account')}, false, true, ${past}, false ${rows}`,
    `INSERT INTO roster_moves (id, roster_id, user_id, is_here, at)
      SELECT ${id('move')}, ${id('roster')}, 'U' || i, true, ${past} ${rows}`,
    `INSERT INTO members (id, network_id, person_id, joined_at)
      SELECT ${id('member')}, ${network}, ${person}, ${past} ${rows}`,
    `INSERT INTO seats (id, network_id, person_id, role, created_at)
      SELECT ${id('seat')}, ${network}, ${person}, 'clinician', ${past} ${rows}`,
    // Of terms that are over; they come to nothing.
    `INSERT INTO headcounts (network_id, day, clinicians, others)
      SELECT ${network}, ${past}::date - i / ${size.networks} % 300, 0, 0 ${rows} ON CONFLICT DO NOTHING`,
    `INSERT INTO organisations (id, name, created_at) SELECT ${id('organisation')}, 'Body ' || i, ${past} ${rows}`,
    `INSERT INTO organisation_names (id, network_id, organisation_id, name)
      SELECT ${id('own name')}, ${network}, ${id('organisation')}, 'Our body ' || i ${rows}`,
    `INSERT INTO organisation_proposals (id, network_id, organisation_id, name, created_at, expires_at)
      SELECT ${id('proposal')}, ${network}, ${id('organisation')}, 'Other ' || i, ${past}, ${last} ${rows}`,
    `INSERT INTO organisation_assents (id, proposal_id, network_id)
      SELECT ${id('assent')}, ${id('proposal')}, ${network} ${rows}`,
    `INSERT INTO actions (id, network_id, number, text, owner_id, due, status, created_at, created_by_id)
      SELECT ${id('action')}, ${network}, ${number}, 'Thing', ${person}, ${dayFrom(later)}, 'open', ${past}, ${person} ${rows}`,
    `INSERT INTO sources (record_id, network_id, url, created_at)
      SELECT ${id('action')}, ${network}, 'https://x.slack.com/archives/C1/p' || i, ${past} ${rows}`,
    `INSERT INTO decisions (id, network_id, number, text, created_at, created_by_id)
      SELECT ${id('decision')}, ${network}, ${number}, 'Thing', ${past}, ${person} ${rows}`,
    `INSERT INTO meeting_series (id, network_id, title, pattern, created_at, created_by_id)
      SELECT ${id('series')}, ${network}, 'Thing', 'every Tuesday at 2pm', ${past}, ${person} ${rows}`,
    `INSERT INTO locality_rounds (id, network_id, number, title, localities, created_at, created_by_id)
      SELECT ${id('round')}, ${network}, ${number}, 'Thing', '{North,City}', ${past}, ${person} ${rows}`,
    `INSERT INTO meetings (id, network_id, number, series_id, title, starts_at, length, conversation_id, created_at, created_by_id)
      SELECT ${id('meeting')}, ${network}, ${number}, ${id('series')}, 'Thing', ${from(soon)}, 60, ${id('channel')}, ${past}, ${person} ${rows}`,
    `INSERT INTO agenda_items (id, meeting_id, position, title, created_at, created_by_id)
      SELECT ${id('item')}, ${id('meeting')}, 1, 'Thing', ${past}, ${person} ${rows}`,
    `INSERT INTO notes (id, meeting_id, text, created_at, created_by_id)
      SELECT ${id('note')}, ${id('meeting')}, 'Thing', ${past}, ${person} ${rows}`,
    `INSERT INTO confidential_lines (id, meeting_id, record_id, created_at, created_by_id)
      SELECT ${id('mark')}, ${id('meeting')}, ${id('note')}, ${past}, ${person} ${rows}`,
    `INSERT INTO plain_summaries (id, meeting_id, item_id, text, created_at, created_by_id)
      SELECT ${id('summary')}, ${id('meeting')}, ${id('item')}, 'Thing', ${past}, ${person} ${rows}`,
    `INSERT INTO captured_lines (id, meeting_id, conversation_id, message, line, request_id, said_at)
      SELECT ${id('captured')}, ${id('meeting')}, ${id('channel')}, 'm' || i, 'x' || i, 'r' || i, ${past} ${rows}`,
    `INSERT INTO confirmed_minutes (id, meeting_id, document, hash, confirmed_at, confirmed_by_id)
      SELECT ${id('minutes')}, ${id('meeting')}, '{}', 'x', ${past}, ${person} ${rows}`,
    `INSERT INTO shared_pages (id, network_id, number, meeting_id, kind, until, created_at, created_by_id)
      SELECT ${id('shared')}, ${network}, ${number}, ${id('meeting')}, 'agenda', ${last}, ${past}, ${person} ${rows}`,
    `INSERT INTO word_templates (id, network_id, styles, created_at, created_by_id)
      SELECT ${id('template')}, ${other}, 'x', ${past}, ${person} ${rows} ON CONFLICT DO NOTHING`,
    `INSERT INTO polls (id, network_id, number, question, options, closes_at, next_at, created_at, created_by_id)
      SELECT ${id('poll')}, ${network}, ${number}, 'Where?', '{Leeds,York}', ${from(soon)}, ${from(soon)}, ${past}, ${person} ${rows}`,
    `INSERT INTO poll_networks (id, poll_id, network_id) SELECT ${id('asked')}, ${id('poll')}, ${other} ${rows}`,
    `INSERT INTO voters (id, poll_id, person_id) SELECT ${id('voter')}, ${id('poll')}, ${person} ${rows}`,
    `INSERT INTO late_voters (id, poll_id, person_id, added_by_id, created_at)
      SELECT ${id('late')}, ${id('poll')}, ${person}, ${person}, ${past} ${rows}`,
    `INSERT INTO poll_comments (id, poll_id, text, created_at, created_by_id)
      SELECT ${id('said')}, ${id('poll')}, 'Thing', ${past}, ${person} ${rows}`,
    `INSERT INTO ballots (voter_id, choices) SELECT ${id('voter')}, '{1}' ${rows}`,
    `INSERT INTO interests (id, network_id, number, person_id, text, meeting_id, item_id, poll_id, ruled_by_id, created_at)
      SELECT ${id('interest')}, ${network}, ${number}, ${person}, 'Thing', ${id('meeting')}, ${id('item')}, ${id('poll')}, ${person}, ${past} ${rows}`,
    `INSERT INTO reviews (id, network_id, number, topic, template, due, closes_at, next_at, created_at, created_by_id)
      SELECT ${id('review')}, ${network}, ${number}, 'Thing', 'x', ${soon}, ${from(soon)}, ${from(soon)}, ${past}, ${person} ${rows}`,
    `INSERT INTO reviewers (id, review_id, person_id) SELECT ${id('reviewer')}, ${id('review')}, ${person} ${rows}`,
    `INSERT INTO report_lines (id, review_id, line, question, text, person_id)
      SELECT ${id('line')}, ${id('review')}, 1, 'now', 'Thing', ${person} ${rows}`,
    `INSERT INTO report_counts (id, review_id, question, score, count)
      SELECT ${id('count')}, ${id('review')}, 'useful', 1, 1 ${rows}`,
    `INSERT INTO working_groups (id, network_id, number, title, lead_id, needed, next_at, created_at, created_by_id)
      SELECT ${id('group')}, ${network}, ${number}, 'Thing', ${person}, 3, ${last}, ${past}, ${person} ${rows}`,
    `INSERT INTO group_supporters (id, group_id, person_id, at)
      SELECT ${id('supporter')}, ${id('group')}, ${person}, ${past} ${rows}`,
    `INSERT INTO elections (id, network_id, number, title, seats, is_secret, role, seed, nominations_close, ballot_closes, next_at, created_at, created_by_id)
      SELECT ${id('election')}, ${network}, ${number}, 'Thing', 1, false, 'specialist', 'x', ${last}, ${last}, ${last}, ${past}, ${person} ${rows}`,
    `INSERT INTO candidates (id, election_id, person_id, nominated_by_id, status, at)
      SELECT ${id('candidate')}, ${id('election')}, ${person}, ${person}, 'standing', ${past} ${rows}`,
    `INSERT INTO election_ballots (id, election_id, poll_id, next_at)
      SELECT ${id('election ballot')}, ${id('election')}, ${id('poll')}, ${last} ${rows}`,
    `INSERT INTO advice_requests (id, network_id, number, kind, question, asked_for_id, due, next_at, created_at, created_by_id)
      SELECT ${id('advice')}, ${network}, ${number}, 'input', 'Thing', ${network}, ${dayFrom(last)}, ${last}, ${past}, ${person} ${rows}`,
    `INSERT INTO advice_answers (id, request_id, person_id, text, at)
      SELECT ${id('advice answer')}, ${id('advice')}, ${person}, 'Thing', ${past} ${rows}`,
    `INSERT INTO recommendations (id, network_id, number, text, put_by_id, created_at, created_by_id)
      SELECT ${id('recommendation')}, ${network}, ${number}, 'Thing', ${network}, ${past}, ${person} ${rows}`,
    `INSERT INTO endorsements (id, network_id, number, recommendation_id, next_at, created_at, created_by_id)
      SELECT ${id('endorsement')}, ${network}, ${number}, ${id('recommendation')}, ${last}, ${past}, ${person} ${rows}`,
    `INSERT INTO minutes_votes (id, meeting_id, poll_id, document, hash, next_at, created_at, created_by_id)
      SELECT ${id('minutes vote')}, ${id('meeting')}, ${id('poll')}, '{}', 'x', ${last}, ${past}, ${person} ${rows}`,
    `INSERT INTO date_searches (id, network_id, poll_id, title, length, zone, next_at, created_at, created_by_id)
      SELECT ${id('date search')}, ${network}, ${id('poll')}, 'Thing', 60, 'Europe/London', ${last}, ${past}, ${person} ${rows}`,
    `INSERT INTO interest_calls (id, network_id, number, title, closes_at, next_at, created_at, created_by_id)
      SELECT ${id('call')}, ${network}, ${number}, 'Thing', ${last}, ${last}, ${past}, ${person} ${rows}`,
    `INSERT INTO expressions (id, call_id, person_id, at)
      SELECT ${id('expression')}, ${id('call')}, ${person}, ${past} ${rows}`,
    `INSERT INTO plans (id, network_id, year, created_at, created_by_id)
      SELECT ${id('plan')}, ${among(plans)}, ${number}, ${past}, ${person} ${rows}`,
    `INSERT INTO priorities (id, network_id, plan_id, number, title, created_at, created_by_id)
      SELECT ${id('priority')}, ${among(priorities)}, ${within('plan', priorities, plans)}, ${number}, 'Thing', ${past}, ${person} ${rows}`,
    `INSERT INTO milestones (id, network_id, priority_id, number, title, owner_id, due, created_at, created_by_id)
      SELECT ${id('milestone')}, ${network}, ${within('priority', size.here, priorities)}, ${number}, 'Thing', ${person}, ${dayFrom(last)}, ${past}, ${person} ${rows}`,
    `INSERT INTO highlights (id, network_id, priority_id, number, kind, text, day, created_at, created_by_id)
      SELECT ${id('highlight')}, ${network}, ${within('priority', size.here, priorities)}, ${number}, 'achieved', 'Thing', ${past}, ${past}, ${person} ${rows}`,
    `INSERT INTO digests (id, person_id, weekday, time, zone, next_at)
      SELECT ${id('digest')}, ${person}, 1, '09:00', 'UTC', ${later} ${rows}`,
    `INSERT INTO hours (id, person_id, half_days) SELECT ${id('hours')}, ${person}, 1 ${rows}`,
    `INSERT INTO stand_ins (id, network_id, person_id, stand_in_id, away_from, away_until)
      SELECT ${id('standIn')}, ${network}, ${person}, ${id('gone')}, '2027-09-01', '2027-09-14' ${rows}`,
    `INSERT INTO nudge_settings (id, person_id) SELECT ${id('wanted')}, ${person} ${rows}`,
    `INSERT INTO messages (id, kind, subject_id, person_id, slot, state, posted_at, created_at)
      SELECT ${id('reminder')}, 'person.nudges', ${person}, ${person}, 'before', 'posted', ${past}, now() ${rows}`,
    `INSERT INTO found_names (id, network_id, table_name, row_id, words, found_at, leave_at)
      SELECT ${id('found')}, ${network}, 'actions', ${id('action')}, '{x}', ${past}, ${later} ${rows}`,
    `INSERT INTO person_links (id, account_id, from_id, into_id, at, moved)
      SELECT ${id('link')}, ${id('account')}, ${id('gone')}, ${person}, ${past}, '{}' ${rows}`,
    `INSERT INTO likenesses (id, network_id, person_id, other_id)
      SELECT ${id('likeness')}, ${network}, ${person}, ${id('gone')} ${rows}`,
    `INSERT INTO messages (id, kind, subject_id, conversation_id, state, created_at)
      SELECT ${id('card')}, 'action.card', ${id('action')}, ${id('channel')}, 'posted', now() ${rows}`,
    `INSERT INTO messages (id, kind, subject_id, person_id, slot, due_at, created_at)
      SELECT ${id('carrier')}, 'person.nudges', ${person}, ${person}, 'then', ${later}, now() ${rows}`,
    `INSERT INTO nudges (id, kind, subject_id, person_id, due_at, message_id, planned_at)
      SELECT ${id('nudge')}, 'action', ${id('action')}, ${person}, ${later}, ${id('carrier')}, now() ${rows}`,
    `INSERT INTO installations (tenant, name, renewed_at) SELECT 'T' || i, 'Workspace ' || i, ${past} ${rows}`,
    `INSERT INTO requests (id, at, answer) SELECT 'slack:' || md5(i::text), now(), '{}' ${rows}`,
    `INSERT INTO audit_heads (id, network_id, size, root, note, public_key, at)
      SELECT ${id('head')}, ${network}, i, 'x', 'x', 'x', ${past} ${rows}`,
    `INSERT INTO changes (id, at, request_id, command, person_id, network_id, record, record_id, after)
      SELECT ${id('change')}, ${past}, 'r' || i, 'action.add', ${person}, ${network}, 'action', ${id('action')}, '{}' ${rows}`,
  ];
};

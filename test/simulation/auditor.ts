import { auditFaults } from '../support/audit-faults.ts';
import { listingFaults } from '../support/listing-faults.ts';
import { auditCards } from './audit-cards.ts';
import { auditReminders } from './audit-reminders.ts';
import { SEALING_KEY } from './bot.ts';
import { WORDS } from './deed.ts';
import { type Evidence, type Row, type Rows, rowsOf } from './evidence.ts';
import type { Model } from './model.ts';
import { SLACK_TOKEN } from './slack-side.ts';
import { TEAMS_TOKEN } from './teams-side.ts';

/** Compares the final state with the model's. Resolves to the violations, in words. */
export async function audit(evidence: Omit<Evidence, 'rows'>): Promise<string[]> {
  const rows: Rows = JSON.parse(await evidence.office.rows());
  const all = { ...evidence, rows };
  return [
    ...auditRecords(all),
    ...auditBallots(all),
    ...(await auditCards(all)),
    ...auditReminders(all),
    ...auditWords(all),
    ...(await listingFaults(evidence.office.reader.prisma)),
    ...(await auditFaults(evidence.office.reader.prisma)),
    ...evidence.town.errors.map((error) => `a fault was logged: ${error}`),
  ];
}

/** The differences between both, in words. */
function compare(what: string, found: unknown[], expected: unknown[]): string[] {
  const [a, b] = [
    found.map((each) => JSON.stringify(each)).sort(),
    expected.map((each) => JSON.stringify(each)).sort(),
  ];
  return [
    ...a.filter((each) => !b.includes(each)).map((each) => `${what}: there is ${each}, and should not be`),
    ...b.filter((each) => !a.includes(each)).map((each) => `${what}: there is no ${each}, and should be`),
    ...(a.length === b.length ? [] : [`${what}: there are ${a.length}, and should be ${b.length}`]),
  ];
}

/** Checks that every acknowledged change was made exactly once, and nothing else. */
function auditRecords(evidence: Evidence): string[] {
  const { model, founding } = evidence;
  const whose = (id: unknown) => founding.handles.get(String(id));
  const actions = rowsOf(evidence, 'actions').map(({ number, text, owner_id, due, status }) => ({
    ...{ number, text, owner: whose(owner_id), due, status },
  }));
  const decisions = rowsOf(evidence, 'decisions').map(({ number, text, status }) => ({
    ...{ number, text: String(text).startsWith(WORDS) && !String(text).includes('?') ? text : null },
    isWithdrawn: status === 'withdrawn',
  }));
  const polls = rowsOf(evidence, 'polls').map(({ number, question, status }) => ({
    number,
    question,
    status,
  }));
  const managers = rowsOf(evidence, 'seats')
    .filter(({ role, withdrawn, until }) => role === 'manager' && !withdrawn && until === null)
    .map(({ person_id }) => whose(person_id));
  return [
    ...compare(
      'actions',
      actions,
      [...model.actions].map(([number, { version: _, text, owner, due, status }]) => ({
        number,
        text,
        owner,
        due,
        status,
      })),
    ),
    ...compare(
      'decisions',
      decisions,
      [...model.decisions].map(([number, { text, status }]) => ({
        number,
        text,
        isWithdrawn: status === 'withdrawn',
      })),
    ),
    ...compare(
      'polls',
      polls,
      [...model.polls].map(([number, { question, status }]) => ({ number, question, status })),
    ),
    ...compare('managers', managers, model.lastingManagers()),
  ];
}

/** Checks that all tallies are the model's, and that nothing links a secret poll's choices to voters. */
function auditBallots(evidence: Evidence): string[] {
  const { model, founding } = evidence;
  const problems: string[] = [];
  for (const poll of rowsOf(evidence, 'polls')) {
    const number = Number(poll.number);
    const known = model.polls.get(number);
    if (!known) continue; // reported by the audit of records
    const voters = rowsOf(evidence, 'voters').filter(({ poll_id }) => poll_id === poll.id);
    const voted = voters.filter(({ voted_at }) => voted_at !== null);
    const told = founding.handles;
    const isFew = known.isSecret && known.status === 'closed' && model.tally(number).cast < FEWEST_BALLOTS;
    if (!isFew)
      problems.push(
        ...compare(
          `who voted in P${number}`,
          voted.map(({ person_id }) => told.get(String(person_id))),
          [...(model.ballots.get(number)?.keys() ?? [])],
        ),
      );
    const ids = new Set(voters.map(({ id }) => id));
    const ballots = rowsOf(evidence, 'ballots').filter(({ voter_id }) => ids.has(voter_id));
    const boxes = rowsOf(evidence, 'sealed_boxes').filter(({ id }) => id === poll.id);
    if (known.isSecret && ballots.length > 0) problems.push(`the secret ballots of P${number} lie open`);
    if (known.status !== 'open' && boxes.length > 0) problems.push(`the box of P${number} was not destroyed`);
    if (known.status === 'closed') problems.push(...auditTally(number, poll, model));
  }
  return problems;
}

/** With fewer secret ballots than this, a result has no counts. */
const FEWEST_BALLOTS = 5;

function auditTally(number: number, { result }: Row, model: Model): string[] {
  const { counts, cast } = model.tally(number);
  const isFew = model.polls.get(number)?.isSecret === true && cast > 0 && cast < FEWEST_BALLOTS;
  const found = (result as { counts?: number[] } | null)?.counts ?? null;
  return compare(`the tally of P${number}`, [found], [isFew ? [] : counts]);
}

/** The tables that may contain people's words. */
const MAY_TELL = new Set(['actions', 'decisions', 'polls', 'changes', 'requests']);

/** Checks that people's words are in no other table nor in the log, and that secrets are nowhere. */
function auditWords({ rows, town }: Evidence): string[] {
  const elsewhere = Object.entries(rows).filter(
    ([table, each]) => !MAY_TELL.has(table) && JSON.stringify(each).includes(WORDS),
  );
  const noted = [...town.logged, ...town.errors, ...town.queue.heard];
  const sent = [town.slack, town.teams].flatMap(({ conversations }) =>
    conversations.addresses().map((address) => JSON.stringify(conversations.at(address))),
  );
  const everything = [...Object.values(rows).map((each) => JSON.stringify(each)), ...noted, ...sent];
  const secrets = [SLACK_TOKEN, TEAMS_TOKEN, SEALING_KEY];
  return [
    ...elsewhere.map(([table]) => `somebody’s words lie in ${table}`),
    ...noted.filter((line) => line.includes(WORDS)).map((line) => `somebody’s words are in: ${line}`),
    ...secrets
      .filter((secret) => everything.some((each) => each.includes(secret)))
      .map((secret) => `it is told: ${secret}`),
  ];
}

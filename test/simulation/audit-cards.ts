import { toMessage } from '../../adapters/slack/render.ts';
import { toActivity } from '../../adapters/teams/render.ts';
import { readable } from '../../commands/readable.ts';
import type { Message } from '../../commands/view.ts';
import { kindOf } from '../../jobs/kind-of.ts';
import { createStorage } from '../../storage/store.ts';
import { ZONE } from './bot.ts';
import type { Standing } from './channel.ts';
import { type Evidence, type Row, rowsOf } from './evidence.ts';
import { CHANNELS } from './people.ts';

/** The kinds of record that have cards, and how each is named in the line below the card's headline. */
const CARDS = {
  'action.card': ['actions', 'Action A'],
  'decision.card': ['decisions', 'Decision D'],
  'poll.card': ['polls', 'Poll P'],
} as const;

const REPEATED = 'You may have had this already';

/** Checks that each channel has exactly one card for every record, in the record's current state. */
export async function auditCards(evidence: Evidence): Promise<string[]> {
  const problems: string[] = [];
  for (const [kind, [table, letter]] of Object.entries(CARDS)) {
    for (const record of rowsOf(evidence, table)) {
      for (const platform of ['slack', 'teams'] as const) {
        const named = `${letter}${record.number}`;
        const row = rowsOf(evidence, 'messages').find(
          (each) => each.kind === kind && each.subject_id === record.id && isIn(evidence, each, platform),
        );
        if (row) problems.push(...(await auditCard(evidence, row, platform, named)));
        else problems.push(`no card of ${named} in ${platform} was planned`);
      }
    }
  }
  return problems;
}

function isIn(evidence: Evidence, { conversation_id }: Row, platform: 'slack' | 'teams'): boolean {
  return rowsOf(evidence, 'conversations').some(
    (each) => each.id === conversation_id && each.address === CHANNELS[platform],
  );
}

async function auditCard(
  evidence: Evidence,
  row: Row,
  platform: 'slack' | 'teams',
  named: string,
): Promise<string[]> {
  const name = `${named} in ${platform}`;
  // Twice in doubt, and Teams cannot be searched: the message stays as it is until its record changes.
  if (platform === 'teams' && row.state === 'unknown' && row.due_at === null) return [];
  const isAtRest = row.due_at === null || (row.version === row.shown_version && row.attempts === 0);
  if (row.state !== 'posted' || !isAtRest)
    return [`the card of ${name} is ${row.state}: ${row.error}, due ${row.due_at}`];
  const standing = evidence.town[platform].conversations.at(CHANNELS[platform]);
  const shown = standing.find(({ id }) => id === row.remote_id);
  if (!shown) return [`the card of ${name} does not stand there`];
  const ways: string[] = [];
  for (const before of [0, DRAWN_BEFORE_MS]) {
    if (ways.includes(JSON.stringify(shown.body))) break;
    const drawn = await drawnFor(evidence, row, before);
    ways.push(...drawn.map((message) => JSON.stringify(asOn(platform, message))));
  }
  const isRight = ways.includes(JSON.stringify(shown.body));
  return [
    ...(isRight
      ? []
      : [`the card of ${name} does not show its record:\n${JSON.stringify(shown.body)}\n${ways[0]}`]),
    ...doubled(standing, shown, named, { platform, isCalm: evidence.isCalm }).map(
      () => `${name} is shown twice`,
    ),
  ];
}

/** The card of the record, rendered as of `before` milliseconds before it was shown, without and with the note of a repeat. */
async function drawnFor({ office }: Evidence, row: Row, before: number): Promise<Message[]> {
  const storage = createStorage(office.reader.prisma);
  const now = new Date(new Date(String(row.sent_at)).getTime() - before);
  const drawing = { store: storage.reading({ now }), now, zone: ZONE, personId: null, message: null };
  const kind = kindOf({ kind: String(row.kind) });
  const message = await kind.render(String(row.subject_id), { ...drawing, isPosted: true });
  if (!message) return [];
  const drawn = readable(message);
  const note = { type: 'note' as const, text: `${REPEATED}: the first try was cut off.` };
  return [drawn, { ...drawn, blocks: [...drawn.blocks, note] }];
}

/** The longest time between rendering a message and showing it, in milliseconds. */
const DRAWN_BEFORE_MS = 12_000;

/** The message as its platform's adapter renders it. */
function asOn(platform: 'slack' | 'teams', message: Message): unknown {
  if (platform === 'teams') return JSON.parse(JSON.stringify(toActivity(message)));
  const { text, blocks } = toMessage(message, { tenant: 'T0001', use: 'card', warn: () => {} });
  return { text, blocks };
}

/** Other cards of the same record. Not those in Teams that repeat what was in doubt, as Teams cannot be searched. */
function doubled(
  standing: Standing[],
  shown: Standing,
  named: string,
  { platform, isCalm }: { platform: 'slack' | 'teams'; isCalm: boolean },
): Standing[] {
  const cards = standing.filter((each) => isNamed(each, named));
  if (isCalm) return cards.slice(1);
  const allowed = platform === 'teams' ? 2 : 1;
  // Each further one that says itself that it may be a repeat followed a lost answer.
  return cards.filter((each) => each === shown || !saysRepeated(each)).slice(allowed);
}

const saysRepeated = ({ body }: Standing): boolean => JSON.stringify(body).includes(REPEATED);

/** Whether a message is this record's card, "Action A1", or says that it was taken back. */
export const isNamed = ({ body }: Standing, named: string): boolean =>
  [`${named}, `, `${named} was `].some((words) => JSON.stringify(body).includes(words));

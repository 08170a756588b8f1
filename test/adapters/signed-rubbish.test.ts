import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json } from '../../commands/invocation.ts';
import { type BotInProcess, type Received, startBotInProcess } from '../support/bot-in-process.ts';
import { mutated, pick, type Random, seeded } from '../support/mutations.ts';
import { sentByPeople } from '../support/sent-payloads.ts';

/** How many mutations are tried, and where chance begins; a run with the same two tries the same. */
const MUTATIONS = Number(process.env.FUZZ_MUTATIONS ?? 2_000);
const SEED = Number(process.env.FUZZ_SEED ?? 19);
const AT_ONCE = 8;
/** What may stay behind of so many requests, in bytes: caches fill, and nothing grows with what is sent. */
const MOST_KEPT = 48 * 1024 * 1024;

const KINDS = [
  '/api/messages conversationUpdate',
  '/api/messages installationUpdate',
  '/api/messages invoke adaptiveCard/action',
  '/api/messages invoke application/search',
  '/api/messages invoke composeExtension/fetchTask',
  '/api/messages invoke composeExtension/queryLink',
  '/api/messages invoke composeExtension/submitAction',
  '/api/messages invoke task/fetch',
  '/api/messages invoke task/submit',
  '/api/messages message',
  '/api/messages messageUpdate',
  '/playground/act',
  '/slack/events app_home_opened',
  '/slack/events app_mention',
  '/slack/events app_uninstalled',
  '/slack/events block_actions',
  '/slack/events channel_archive',
  '/slack/events channel_id_changed',
  '/slack/events channel_left',
  '/slack/events channel_rename',
  '/slack/events command',
  '/slack/events link_shared',
  '/slack/events member_joined_channel',
  '/slack/events member_left_channel',
  '/slack/events message',
  '/slack/events message_action',
  '/slack/events shortcut',
  '/slack/events tokens_revoked',
  '/slack/events view_submission',
];

/** The kinds that only a bot hears which is installed by OAuth. */
const REMOVALS = /app_uninstalled|tokens_revoked/;

let bot: BotInProcess;
/** One beside it, on the same database, that is installed by OAuth. */
let installed: BotInProcess;
beforeAll(async () => {
  bot = await startBotInProcess();
  installed = await startBotInProcess({
    database: bot.database,
    settings: (_, { settings: { slack } }) => ({
      slack: { ...slack, botToken: undefined, client: { id: '1.2', secret: 'the secret of the app' } },
    }),
  });
});
afterAll(async () => {
  await installed?.stop();
  await bot?.stop();
});

test('rightly signed rubbish is taken or refused, and never trips the bot', {
  timeout: 600_000,
}, async () => {
  const sent = await sentByPeople(bot);
  const kinds = byKind(sent);
  expect(kinds.map(([each]) => each && kindOf(each)).sort()).toEqual(KINDS);
  bot.silence();
  bot.lines.length = 0;
  const sentAs = new Map<string, string>();
  const failed: string[] = [];
  const tryAll = async (from: number, to: number): Promise<void> => {
    let next = from;
    const oneByOne = async () => {
      for (let at = next++; at < to; at = next++) {
        const rubbish = rubbishAt(at, kinds);
        const heardBy = REMOVALS.test(rubbish.body) ? installed : bot;
        const { status, id } = await heardBy.send(rubbish);
        sentAs.set(id, rubbish.body);
        if (status >= 500) failed.push(`${status} for ${rubbish.body}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, oneByOne));
  };
  await tryAll(0, MUTATIONS / 2);
  const half = heapUsed();
  await tryAll(MUTATIONS / 2, MUTATIONS);
  const grown = heapUsed() - half;
  const tripped = [...bot.lines, ...installed.lines]
    .filter(isException)
    .map((line) => `${line}for ${sentAs.get(JSON.parse(line).requestId) ?? 'something before'}`);
  expect([`seed ${SEED}`, failed, tripped]).toEqual([`seed ${SEED}`, [], []]);
  expect(grown).toBeLessThan(MOST_KEPT);
});

function byKind(sent: Received[]): Received[][] {
  const kinds = new Map<string, Received[]>();
  for (const each of sent) kinds.set(kindOf(each), [...(kinds.get(kindOf(each)) ?? []), each]);
  return [...kinds.values()];
}

/** What the platform calls it: the kind of a payload, and of what is in it. */
function kindOf({ path, body, type }: Received): string {
  if (type.includes('urlencoded')) {
    const payload = new URLSearchParams(body).get('payload');
    return `${path} ${payload ? JSON.parse(payload).type : 'command'}`;
  }
  if (path.startsWith('/playground')) return path;
  const { type: kind, name, event } = JSON.parse(body);
  return [path, event?.type ?? kind, name].filter(Boolean).join(' ');
}

function rubbishAt(at: number, kinds: Received[][]): Received {
  const random = seeded(SEED * 1_000_003 + at);
  const original = pick(random, pick(random, kinds));
  const { body, payload } = bodyOf(original);
  const changes = 1 + Math.floor(random() ** 2 * 4);
  let rubbish = anew(payload, random);
  for (let change = 0; change < changes; change++) rubbish = mutated(rubbish, random);
  return { ...original, body: body(rubbish) };
}

/** The payload of a request, and how it stands in the body. */
function bodyOf({ body, type }: Received): { payload: Json; body(payload: Json): string } {
  if (!type.includes('urlencoded')) return { payload: JSON.parse(body), body: JSON.stringify };
  const fields = Object.fromEntries(new URLSearchParams(body));
  if (fields.payload) {
    const payload = JSON.parse(fields.payload);
    return { payload, body: (each) => new URLSearchParams({ payload: JSON.stringify(each) }).toString() };
  }
  const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  const toForm = (each: Json) =>
    new URLSearchParams(
      Object.entries(Object(each)).map(([name, value]) => [name, asText(value)]),
    ).toString();
  return { payload: fields, body: toForm };
}

/** With other ids than before, lest it be taken for the same request once more. */
const OWN_IDS = new Set(['trigger_id', 'event_id', 'ts', 'id']);
function anew(payload: Json, random: Random): Json {
  const { event, view, ...rest } = payload as Record<string, Json>;
  const fresh = (each: Json | undefined): Json | undefined =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(
          Object.entries(each).map(([name, value]) => [
            name,
            OWN_IDS.has(name) && typeof value === 'string'
              ? `${value.slice(0, -6)}${String(random()).slice(2, 8)}`
              : value,
          ]),
        )
      : each;
  return {
    ...(fresh(rest) as object),
    ...(event && { event: fresh(event) }),
    ...(view && { view: fresh(view) }),
  };
}

const isException = (line: string): boolean =>
  /"level":"(error|fatal)"|TypeError|RangeError|SyntaxError|ZodError|Prisma|Cannot read/.test(line);

setFlagsFromString('--expose_gc');
const collect: () => void = runInNewContext('gc');
function heapUsed(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

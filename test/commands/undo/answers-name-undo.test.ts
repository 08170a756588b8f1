import { expect, test } from 'vitest';
import { capabilities, commands } from '../../../commands/index.ts';
import type { View } from '../../../commands/view.ts';
import { readView } from '../../support/read-view.ts';
import { profileOf, typedOn } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { STORY } from './every-change.ts';

let bot: TestBot;
eachWithBot(
  (fresh) => {
    bot = fresh;
  },
  { publicUrl: 'https://convenor.example.nhs.uk' },
);

const rowsSince = async (since: Date) =>
  bot.prisma.change.findMany({ where: { at: { gte: since } }, orderBy: { at: 'desc' } });

/** Whether the last request of this person changed something that they can undo. */
async function canBeUndone(handle: string, since: Date): Promise<boolean> {
  const { id: personId } = await bot.prisma.person.findFirstOrThrow({
    where: { accounts: { some: { userId: profileOf('slack', handle).userId } } },
  });
  const networkId = (await rowsSince(since)).find((row) => row.networkId !== null)?.networkId ?? personId;
  const reads = bot.storage.reading({ now: bot.now() });
  const last = await reads.changes.lastUndoable(personId, networkId, since, { orNone: true });
  const changes = last?.changes ?? [];
  const isRefused = (change: (typeof changes)[number]) =>
    capabilities.some(({ records }) => records?.[change.record]?.refuse?.(change));
  return changes.length > 0 && !changes.some(isRefused);
}

const NAMES_UNDO = /\[Undo|\bundo\b/;

/** What is shown after a request: its answer, or the card where that is the answer. */
const shownAfter = (view: View): string =>
  view.kind === 'message' && view.key !== undefined ? (bot.shown('#pharmacy').at(-1) ?? '') : readView(view);

/** Commands that change something, but leave nothing that could be taken back. */
const NEVER = [
  ...['meeting.minutes.confirm', 'poll.vote', 'poll.remind', 'review.input', 'election.fill'],
  ...['network.here', 'network.main', 'network.channel.remove', 'network.choose', 'network.names'],
  ...[
    'member.import.now',
    'network.setup',
    'network.belongs',
    'me.decline',
    'me.link',
    'me.same',
    'me.unlink',
    'me.forget',
    'undo',
  ],
];

// So many commands take a while on a busy machine.
test('an answer names the undo if, and only if, there is one: every command', async () => {
  await foundNetwork(bot);
  const wrong: string[] = [];
  const seen = new Set<string>(NEVER);
  for (const { typed, as = 'ann', where = '#pharmacy', press, file, row, fill } of STORY) {
    const since = new Date(bot.now().getTime() + 1);
    const who = bot.slack(where).as(as);
    bot.files.set('F1', typeof file === 'object' ? file : new TextEncoder().encode(file));
    const files = file === undefined ? [] : ['F1'];
    let view = await who.says({ ...typedOn('slack', typed), files });
    if (press) view = await who.presses(view, press, row);
    if (fill && view.kind === 'form') view = await who.fills(view, fill);
    for (const { command } of await rowsSince(since)) seen.add(command);
    const shown = shownAfter(view);
    // A form about a record is answered with its card, which is the network's; a form’s answer in words is the caller's own.
    const isTheirs = view.kind === 'message' && (!fill || view.key === undefined);
    if (isTheirs && (await canBeUndone(as, since)) !== NAMES_UNDO.test(shown))
      wrong.push(`${typed}: ${shown}`);
  }
  expect(wrong).toEqual([]);
  expect(commands.filter(({ name, changes }) => changes && !seen.has(name)).map(({ name }) => name)).toEqual(
    [],
  );
}, 180_000);

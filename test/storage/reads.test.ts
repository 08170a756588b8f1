import { expect, test } from 'vitest';
import type { RenderContext } from '../../commands/cards/renderer.ts';
import { defineCommand } from '../../commands/command.ts';
import { message } from '../../commands/view.ts';
import { actionWrites } from '../../storage/actions/action-writes.ts';
import type { ReadContext } from '../../storage/rows/store-context.ts';
import { createStorage, type Reads } from '../../storage/store.ts';
import { testDatabase } from '../support/database.ts';

const now = new Date('2027-06-01T12:00:00Z');

/** Never run: each line is one that the compiler must refuse, or `npm run check` fails. */
const refused = (reads: Reads, context: ReadContext, { store }: RenderContext) => [
  // @ts-expect-error a store to read with records nothing
  reads.actions.add,
  // @ts-expect-error nor does it lock
  reads.networks.lock,
  // @ts-expect-error nor does it send anything
  reads.messages,
  // @ts-expect-error nor does it note who was seen
  reads.people.seen,
  // @ts-expect-error what draws a card only reads
  store.polls.lookAgain,
  // @ts-expect-error what a store reads with writes no row
  context.tx.action.create,
  // @ts-expect-error nor many
  context.tx.action.updateMany,
  // @ts-expect-error nor anything in raw SQL
  context.tx.$executeRaw,
  // @ts-expect-error what writes needs more than what reads has
  actionWrites(context),
];

const refusedCommand = defineCommand({
  name: 'network.show',
  summary: 'Look',
  usage: 'action look',
  examples: ['action look'],
  fields: {},
  changes: false,
  async run(_, { store }) {
    // @ts-expect-error a command that says it changes nothing only reads
    await store.decisions.update;
    return message('Looked.');
  },
});

test('what only reads is refused by the compiler all that writes', () => {
  expect(refused).toBeTypeOf('function');
  expect(refusedCommand).toMatchObject({ changes: false });
});

test('a store to read with has nothing that writes', async () => {
  const database = await testDatabase();
  const storage = createStorage(database.prisma);
  const reads = storage.reading({ now });
  expect(Object.keys(reads.polls)).toEqual(expect.arrayContaining(['get', 'list', 'place']));
  expect(Object.keys(reads.polls)).not.toContain('update');
  expect(Object.keys(reads.sealedBoxes)).toEqual(['look']);
  await database.close();
});

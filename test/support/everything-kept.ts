import type { TestBot } from './test-bot.ts';

/** All rows of the database, as JSON. */
export const rowsKept = async (bot: Pick<TestBot, 'prisma'>): Promise<string> =>
  JSON.stringify(await rowsIn(bot));

async function rowsIn({ prisma }: Pick<TestBot, 'prisma'>): Promise<unknown[]> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()`;
  const rows = [];
  for (const { name } of tables)
    rows.push(
      await prisma.$queryRawUnsafe(`SELECT '${name}' AS "table", to_jsonb(t) AS row FROM "${name}" AS t`),
    );
  return rows;
}

/** All rows of the database, all messages to Ann, Bob and their channels as they stand, and all logged errors, as JSON. */
export async function everythingKept(bot: TestBot): Promise<string> {
  const { messengers, direct, faults } = bot;
  const sent = ['#pharmacy', 'Pharmacy'].flatMap((channel) =>
    messengers.slack.shown(channel).concat(messengers.teams.shown(channel)),
  );
  const standing = [sent, direct('slack', 'ann'), direct('teams', 'bob')].map((messages) =>
    messages.map(({ asPosted: _, ...now }) => now),
  );
  return JSON.stringify([await rowsIn(bot), standing, faults]);
}

import type { TestBot } from './test-bot.ts';

/** All that the database holds, all that was sent to Ann, to Bob and to their channels, and what was logged as a fault. */
export async function everythingKept({ prisma, messengers, direct, faults }: TestBot): Promise<string> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()`;
  const rows = [];
  for (const { name } of tables)
    rows.push(
      await prisma.$queryRawUnsafe(`SELECT '${name}' AS "table", to_jsonb(t) AS row FROM "${name}" AS t`),
    );
  const sent = ['#pharmacy', 'Pharmacy'].flatMap((channel) =>
    messengers.slack.shown(channel).concat(messengers.teams.shown(channel)),
  );
  return JSON.stringify([rows, sent, direct('slack', 'ann'), direct('teams', 'bob'), faults]);
}

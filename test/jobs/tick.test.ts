import { expect, test } from 'vitest';
import { createTick } from '../../jobs/tick.ts';
import type { Due } from '../../storage/outbox/due.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
eachWithBot(async (fresh) => {
  bot = fresh;
  await foundNetwork(bot);
});

test('a backlog that one look cannot hand over whole goes on as soon as that is done', async () => {
  await bot.prisma.outboxMessage.deleteMany();
  await bot.prisma.$executeRaw`
    INSERT INTO messages (id, kind, subject_id, person_id, due_at, created_at)
    SELECT gen_random_uuid(), 'person.nudges', gen_random_uuid(), id, ${bot.now()}, ${bot.now()}
    FROM (SELECT id FROM people LIMIT 1) AS one, generate_series(1, 1500)`;
  const looks: Due[][] = [];
  let found = () => {};
  const tick = createTick({
    ...bot.jobContext,
    wake(due) {
      looks.push(due);
      found();
    },
  });
  const looksDone = async (count: number) => {
    while (looks.length < count) await new Promise<void>((seen) => (found = seen));
  };

  await tick.look();
  const ids = looks[0]?.map(({ id }) => id) ?? [];
  expect(ids).toHaveLength(1_000);
  await bot.prisma.outboxMessage.updateMany({ where: { id: { in: ids } }, data: { dueAt: null } });
  tick.goOn();
  await looksDone(2);
  expect(looks[1]).toHaveLength(500);
  tick.goOn();
  await tick.look();
  expect(looks).toHaveLength(3); // that one was asked for
});

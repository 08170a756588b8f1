import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grown, NO_TREE, rootOf } from '../../../commands/sealing/merkle.ts';
import { auditFaults, leavesOf } from '../../support/audit-faults.ts';
import { emptyDatabase } from '../../support/empty-database.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
eachWithBot((fresh) => {
  bot = fresh;
});

const PEOPLE = { cat: 'Cat Jones', dev: 'Dev Patel' } as const;
const who = () => fc.constantFrom(...(Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]));

/** What is done: something is recorded that names somebody, they record something, they are erased, or a week passes. */
const deed = () =>
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('named' as const), who: who() }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('recorded' as const), who: who() }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('erased' as const), who: who() }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('week' as const), who: who() }) },
  );

test('whoever is erased whenever, every head that was signed holds, and what is not erased can be checked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed(), { minLength: 3, maxLength: 9 }), async (deeds) => {
      await emptyDatabase(bot);
      const { ann } = await foundNetwork(bot);
      for (const each of Object.keys(PEOPLE)) await ann.types(`member add @${each}`);
      const erased = new Set<string>();
      for (const { kind, who: handle } of [...deeds, { kind: 'week', who: 'cat' } as const]) {
        if (kind === 'week') await bot.moveTo(new Date(bot.now().getTime() + 7 * 24 * 3_600_000));
        else if (erased.has(handle)) continue;
        else if (kind === 'named')
          await ann.types(`decision record We thank @${handle} because ${PEOPLE[handle]} helped`);
        else if (kind === 'recorded')
          await bot.slack('#pharmacy').as(handle).types('action add me Ring round');
        else {
          await bot.operator.ask('person.erase', { who: PEOPLE[handle], sure: 'yes' });
          erased.add(handle);
        }
      }
      const network = await bot.prisma.network.findFirstOrThrow();
      const leaves = await leavesOf(bot.prisma, network.id);
      const heads = await bot.prisma.auditHead.findMany();
      expect(heads.length).toBeGreaterThan(0);
      for (const { size, root } of heads)
        expect(rootOf(leaves.slice(0, size).reduce(grown, NO_TREE))).toBe(root);
      expect(await auditFaults(bot.prisma)).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixtures, readFixture } from './fixture.ts';
import { type LeftBehind, leaveBehind, type Store } from './left-behind.ts';
import { sequel } from './sequel/sequel.ts';
import { missingIn, type Step } from './sequel/step.ts';
import { asSeenNow, asStandsNow } from './shown-since.ts';
import { changesBetween, lookAround, type Seen } from './sight.ts';
import { createStage, nextChange, type Stage } from './stage.ts';

/** How long what is expected may take to be seen, and how long more may come where only an answer is, in milliseconds. */
const PATIENCE_MS = { act: 20_000, answer: 3_000 };

/** Has this bot go on from what each older one left in that kind of store, and holds it to what the older one then did. */
export function holdToAll(store: Store): void {
  describe.each(fixtures())(`what %s left, ${store}`, { timeout: 60_000 }, (name) => {
    const { embeddedPostgres, seen } = readFixture(name);
    let left: LeftBehind;
    let stage: Stage;
    beforeAll(async () => {
      left = await leaveBehind(name, store);
      stage = createStage(left.platforms);
    }, 120_000);
    afterAll(() => left?.stop());

    let failed = false;
    beforeEach(({ skip }) => skip(failed, 'something before it came to something else'));

    if (store === 'embedded')
      test('lies in files that the embedded store of this version reads', () => {
        expect(left.embeddedPostgres).toBe(embeddedPostgres);
      });

    const expectedNow = asSeenNow(seen.map((then) => then.seen));
    test.each(seen.map(({ step }, index) => [step, expectedNow[index] ?? {}] as const))(
      '%s',
      async (title, expected) => {
        const step = stepOf(title);
        failed = !step.isRead; // until it has come to what it must
        const found = await play(step, expected);
        failed &&= !isDeepStrictEqual(found, expected);
        expect(found).toEqual(expected);
        expect(missingIn(found, step)).toEqual([]);
      },
    );

    /** What is seen to come of a step, once it is what is expected or has had its time. */
    async function play({ act, isRead }: Step, expected: Seen): Promise<Seen> {
      const { playground } = left.platforms;
      const before = asStandsNow(lookAround(playground));
      await act(stage, left.left);
      const late = Date.now() + PATIENCE_MS.act;
      for (;;) {
        const found = changesBetween(before, asStandsNow(lookAround(playground)));
        if (isDeepStrictEqual(found, expected)) return found;
        const isAnswered = isRead && Object.keys(found).length > 0;
        const patience = isAnswered ? PATIENCE_MS.answer : late - Date.now();
        if (!(await nextChange(playground, patience))) return found;
      }
    }
  });
}

function stepOf(name: string): Step {
  const step = sequel.find((each) => each.name === name);
  if (!step) throw new Error(`the sequel has no step “${name}” any more`);
  return step;
}

import { expect, test } from 'vitest';
import { createDoubleClicks } from '../../adapters/double-clicks.ts';

test('the same press within a second is one; another button, person or moment is another', async () => {
  let at = 0;
  let done = 0;
  const clicks = createDoubleClicks<number>(() => at);
  const press = async (place: string, pressed: string) => {
    const { done: work, isAgain } = clicks.once(place, pressed, async () => ++done);
    return [await work, isAgain];
  };
  expect(await press('ann P1', 'York')).toEqual([1, false]);
  at = 999;
  expect(await press('ann P1', 'York')).toEqual([1, true]);
  expect(await press('bob P1', 'York')).toEqual([2, false]);
  expect(await press('ann P1', 'Leeds')).toEqual([3, false]);
  expect(await press('ann P1', 'York')).toEqual([4, false]); // a change of mind, however quick
  at = 1_999;
  expect(await press('ann P1', 'York')).toEqual([5, false]);
});

test('only the latest thousand places are remembered', async () => {
  const clicks = createDoubleClicks<void>(() => 0);
  const isAgain = (place: string) => clicks.once(place, 'Done', async () => {}).isAgain;
  isAgain('first');
  for (let each = 0; each < 1_000; each++) isAgain(`place ${each}`);
  expect([isAgain('place 999'), isAgain('first')]).toEqual([true, false]);
});

import { expect, test } from 'vitest';
import { startUnanswered } from '../../../storage/rows/unanswered.ts';

const failed = (why: string) => Promise.reject(new Error(why));

test('a transaction is done once all that it did not wait for is answered', async () => {
  const { unawaited, with: finish } = startUnanswered();
  const done: string[] = [];
  unawaited(Promise.resolve().then(() => done.push('written')));
  expect(await finish(Promise.resolve('committed'))).toBe('committed');
  expect(done).toEqual(['written']);
});

test('of what failed, the first statement is told of, and not what failed after it for that', async () => {
  const { unawaited, with: finish } = startUnanswered();
  unawaited(Promise.resolve());
  unawaited(failed('the key exists'));
  unawaited(failed('the transaction is aborted'));
  await expect(finish(failed('the commit was a rollback'))).rejects.toThrow('the key exists');
});

test('a transaction that failed by itself says why', async () => {
  const { unawaited, with: finish } = startUnanswered();
  unawaited(Promise.resolve());
  await expect(finish(failed('nothing was due'))).rejects.toThrow('nothing was due');
});

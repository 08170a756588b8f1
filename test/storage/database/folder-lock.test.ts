import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lockFolder } from '../../../storage/database/folder-lock.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { runProgram } from '../../support/program.ts';

/** A process that takes a folder and keeps it until it is killed. */
const holder = (folder: string) => {
  const program = runProgram(`
    import { lockFolder } from './storage/database/folder-lock.ts';
    await lockFolder(${JSON.stringify(folder)}).then(
      () => console.log('taken'),
      (error) => console.log('refused', error.problem),
    );
    setInterval(() => {}, 1000);
  `);
  onTestFinished(() => program.kill());
  return program;
};

test('a folder taken by another process is refused, and says which and what to do', async () => {
  const folder = temporaryFolder();
  const first = holder(folder);
  await first.line('taken');
  const refusal = await lockFolder(folder).then(() => '', String);
  expect(refusal).toContain(`The data folder ${folder} is in use by process ${first.pid}.`);
  expect(refusal).toContain(`kill ${first.pid}`);
  expect(refusal).toContain('set DATA_DIR to another folder');
});

test('a folder is free again when its process is killed, or gives it up', async () => {
  const folder = temporaryFolder();
  const first = holder(folder);
  await first.line('taken');
  await first.kill();
  const second = await lockFolder(folder);
  await second.release();
  const third = await lockFolder(folder);
  await third.release();
});

test.each(['a fresh folder', 'one whose owner was killed'])('one of eight at once gets %s', async (which) => {
  const folder = temporaryFolder();
  if (which !== 'a fresh folder') {
    const owner = holder(folder);
    await owner.line('taken');
    await owner.kill();
  }
  const eight = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
  const taken = eight.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  expect(taken).toHaveLength(1);
  await taken[0]?.release();
});

test('a long path is no hindrance, and both of its names are one folder', async () => {
  const folder = join(temporaryFolder(), 'a-long-name'.repeat(15));
  const first = holder(folder);
  await first.line('taken');
  await expect(lockFolder(join(folder, '.'))).rejects.toThrow(`in use by process ${first.pid}`);
});

import { expect, test } from 'vitest';
import { reportJob } from '../../jobs/report-job.ts';

/** Runs a job that takes so long, in milliseconds; the lines that it logged, and whether it stayed failed. */
async function run(work: () => Promise<void>, ms: number) {
  const lines: [level: string, facts: object, sentence: string][] = [];
  const say = (level: string) => (facts: object, sentence: string) =>
    void lines.push([level, facts, sentence]);
  const instants = [0, ms].map((at) => new Date(at));
  const now = () => instants.shift() ?? expect.unreachable('the time was asked for once more');
  const log = { debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') };
  const failed = await reportJob({ job: 'send-message', id: 'm1' }, work, { log, now }).then(
    () => false,
    () => true,
  );
  return { lines, failed };
}

test('a job that is done is one line, with its record and how long it took', async () => {
  expect(await run(async () => {}, 12)).toEqual({
    lines: [
      ['info', { job: 'send-message', id: 'm1', ms: 12, statements: 0, outcome: 'done' }, 'a job was run'],
    ],
    failed: false,
  });
});

test('a job that fails is one line, with why, and stays failed for whoever runs it', async () => {
  const err = new Error('out of paper');
  expect(await run(() => Promise.reject(err), 7)).toEqual({
    lines: [
      [
        'error',
        { err, job: 'send-message', id: 'm1', ms: 7, statements: 0, outcome: 'failed' },
        'a job was run',
      ],
    ],
    failed: true,
  });
});

test('where it is the database that did not answer, the line says so, and is no fault', async () => {
  const err = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  const { lines, failed } = await run(() => Promise.reject(err), 7);
  expect(lines).toEqual([
    ['warn', expect.objectContaining({ part: 'database', err, outcome: 'failed' }), 'a job was run'],
  ]);
  expect(failed).toBe(true);
});

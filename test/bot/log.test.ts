import { expect, test } from 'vitest';
import { createLog } from '../../bot/log.ts';

function logToMemory(secrets: string[] = [], level = 'info') {
  const lines: string[] = [];
  const log = createLog({ level, secrets, stream: { write: (line) => void lines.push(line) } });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '') as Record<string, unknown> };
}

test('one line of JSON with the time, the level, the facts and the sentence', () => {
  const { log, last } = logToMemory();
  log.info({ port: 3978 }, 'Listening.');
  expect(last()).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    port: 3978,
    msg: 'Listening.',
  });
});

test('a line for people has the time, the level, the sentence and the facts, and below what went wrong', () => {
  const lines: string[] = [];
  const log = createLog({
    ...{ level: 'info', format: 'pretty', secrets: ['hunter22'] },
    stream: { write: (line) => void lines.push(line) },
  });
  log.info({ command: 'action.add', ms: 12, why: 'it is "so"' }, 'Done with hunter22.');
  expect(lines[0]).toMatch(
    /^\d\d:\d\d:\d\d INFO {2}Done with \[hidden\]\. command=action\.add ms=12 why="it is \\"so\\""\n$/,
  );
  log.error({ err: new Error('it broke', { cause: new Error('out of paper') }) }, 'Not done.');
  expect(lines[1]).toMatch(
    /^\d\d:\d\d:\d\d ERROR Not done\.\n {2}Error: it broke\n {6}at .*\n {2}because of Error: out of paper\n/s,
  );
});

test('secrets are struck out by value wherever they are, quoted and encoded too', () => {
  const { log, lines, last } = logToMemory(['xoxb-12"345', 'pass/word']);
  const error = new Error('xoxb-12"345 was refused', {
    cause: new Error('by https://slack.com/?t=pass%2Fword'),
  });
  log.error({ err: error, deep: { list: ['Bearer xoxb-12"345'] }, 'pass/word': 1 }, 'With pass/word.');
  expect(lines.join('')).not.toMatch(/xoxb-12|pass.word|pass%2Fword/);
  expect(last()).toMatchObject({ msg: 'With [hidden].', deep: { list: ['Bearer [hidden]'] } });
});

test('a secret too short to tell from ordinary text leaves the line whole', () => {
  const { log, last } = logToMemory(['e']);
  log.info({}, 'Here.');
  expect(last()).toMatchObject({ msg: 'Here.' });
});

test('the password in any address is struck out', () => {
  const { log, last } = logToMemory();
  log.warn({}, 'Cannot reach postgresql://convenor:hunter2@db:5432/x');
  expect(last().msg).toBe('Cannot reach postgresql://convenor:[hidden]@db:5432/x');
});

test('credentials and people’s words are struck out by name', () => {
  const { log, last } = logToMemory();
  log.info(
    {
      headers: { authorization: 'Bearer t0ken' },
      invocation: { command: 'action.add', args: { title: 'Mr Smith' } },
    },
    'x',
  );
  expect(last()).toMatchObject({
    headers: { authorization: '[hidden]' },
    invocation: { command: 'action.add', args: '[hidden]' },
  });
});

test('an error is its message, code and stack, not the request that hangs on it', () => {
  const { log, lines, last } = logToMemory();
  log.error({ err: Object.assign(new Error('refused'), { code: 'E1', config: { data: 'Mr Smith' } }) }, 'x');
  expect(last().err).toMatchObject({ type: 'Error', message: 'refused', code: 'E1' });
  expect(lines.join('')).not.toContain('Mr Smith');
});

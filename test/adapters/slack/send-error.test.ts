import { expect, test } from 'vitest';
import { fromFailure } from '../../../adapters/slack/send-error.ts';

test('what a proxy refuses was not sent, and may be tried again', () => {
  const refused = new Error('Proxy response (407) !== 200 when HTTP Tunneling');
  const failed = new TypeError('fetch failed', {
    cause: new Error('Request was cancelled.', { cause: refused }),
  });
  expect(fromFailure(failed, 'in-doubt')).toMatchObject({
    outcome: 'busy',
    message: 'the proxy does not let calls to Slack through',
  });
});

test('what was cut off otherwise is in doubt', () => {
  const failed = new TypeError('fetch failed', { cause: new Error('other side closed') });
  expect(fromFailure(failed, 'in-doubt')).toMatchObject({ outcome: 'in-doubt' });
});

import { expect, test } from 'vitest';
import { Unanswered } from '../../../adapters/exchange.ts';
import { fromFailure } from '../../../adapters/slack/send-error.ts';

test('what a proxy refuses was not sent, and may be tried again', () => {
  const failed = new Unanswered(false, new Error('the proxy answered 407'));
  expect(fromFailure(failed, 'in-doubt')).toMatchObject({
    outcome: 'busy',
    message: 'the proxy does not let calls to Slack through',
  });
});

test('what was cut off otherwise is in doubt', () => {
  const failed = new Unanswered(true, new Error('socket hang up'));
  expect(fromFailure(failed, 'in-doubt')).toMatchObject({ outcome: 'in-doubt' });
});

import { expect, test } from 'vitest';
import { isAtSlack } from '../../../adapters/slack/response-url.ts';

const SLACK = 'https://slack.com/api/';
const TRIAL = 'http://127.0.0.1:3978/playground/slack/api/';

test.each([
  ['https://hooks.slack.com/commands/T1/2/3', SLACK, true],
  ['https://hooks.slack.com/commands/T1/2/3', TRIAL, true],
  ['http://127.0.0.1:3978/playground/slack/commands/T1/2', TRIAL, true],
  ['https://hooks.slack-gov.com/commands/T1/2/3', 'https://slack-gov.com/api/', true],
  ['http://127.0.0.1:3979/', TRIAL, false],
  ['https://127.0.0.1:3978/', TRIAL, false],
  ['http://hooks.slack.com/commands/T1/2/3', SLACK, false],
  ['https://hooks.slack.com:8443/', SLACK, false],
  ['https://slack.com/api/auth.test', SLACK, false],
  ['https://evil.slack.com/', 'https://evil.slack.com/api/', false],
  ['https://hooks.slack.com@evil.example/', SLACK, false],
  ['https://hooks.slack.com.evil.example/', SLACK, false],
  ['http://169.254.169.254/latest/meta-data', SLACK, false],
  ['file:///etc/passwd', SLACK, false],
  ['nonsense', SLACK, false],
  ['', SLACK, false],
])('%s, with the API at %s: %s', (url, apiUrl, isRight) => {
  expect(isAtSlack(url, apiUrl)).toBe(isRight);
});

test.each([
  ['https://files.slack.com/upload/v1/ABC', SLACK, true],
  ['http://127.0.0.1:3978/playground/files/F1/x', TRIAL, true],
  ['https://files.slack-gov.com/upload/v1/ABC', 'https://slack-gov.com/api/', true],
  ['https://hooks.slack.com/upload/v1/ABC', SLACK, false],
  ['https://files.slack.com.evil.example/', SLACK, false],
])('a file may be brought to %s, with the API at %s: %s', (url, apiUrl, isRight) => {
  expect(isAtSlack(url, apiUrl, 'files')).toBe(isRight);
});

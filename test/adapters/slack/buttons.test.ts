import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ButtonValue, createButtons, fromValue } from '../../../adapters/slack/buttons.ts';

const buttons = createButtons({ tenant: 'T1', use: 'card', warn: () => undefined });

test.each<ButtonValue>([
  { command: 'action.done', args: { ref: 'A1', pages: [1, 2] } },
  { text: 'vote P1 2', mentions: [], seenByAll: true },
  { text: 'action add', mentions: [], seenByAll: true, meeting: 'M1' },
  { text: 'action add', mentions: [{ account: { platform: 'slack', tenant: 'T1', id: 'U1' }, name: 'bob' }] },
])('what a button asks comes back as it was: %j', (asked) => {
  const [button] = buttons.render('Press', asked);
  expect(fromValue(button?.value)).toEqual(asked);
});

test.each([
  undefined,
  '',
  'x',
  'null',
  '[]',
  '1',
  '{}',
  '{"command":1,"args":{}}',
  '{"command":"x","args":[]}',
  '{"text":"x"}',
])('a value that we never gave (%s) asks nothing', (value) => expect(fromValue(value)).toBeUndefined());

test('no value makes reading fail', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (value) => void fromValue(value)));
});

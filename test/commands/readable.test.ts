import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marksPutBack } from '../../commands/fields/form-marks.ts';
import { readable, readableError } from '../../commands/readable.ts';
import { UserError } from '../../commands/user-error.ts';
import { type Form, message } from '../../commands/view.ts';
import { accountKey, markLink, markMention } from '../../storage/rows/kept-words.ts';
import { anyMessage } from '../support/views.ts';

const bob = markMention(accountKey({ platform: 'slack', tenant: 'T1', id: 'U0BOB' }), 'Bob Hill');
const plan = markLink('the plan', 'https://example.org/p');

const form = (value: string): Form => ({
  kind: 'form',
  title: `About ${bob}`,
  submit: { label: 'Save', command: 'action.edit', args: { action: 'A1' } },
  fields: [{ name: 'text', label: 'Text', input: 'long-text', required: true, value }],
});

/** What comes back of the form, with this entered in it. */
const comesBack = (value: string, entered: string): unknown => {
  const { submit } = readable(form(value)) as Form;
  return marksPutBack({ ...submit.args, text: entered }).text;
};

describe('a view, as adapters draw it', () => {
  test('has the runs of what people wrote, and plain words where there is room for no more', () => {
    const view = readable(
      message(
        `A1 ${bob}`,
        [
          `Ask ${bob}, see ${plan}.`,
          [{ strong: 'A1' }, ` ${plan}`],
          { type: 'facts', facts: [{ label: plan, value: [{ strong: `Read ${plan}` }] }] },
        ],
        [{ label: `Ask ${bob}`, command: 'help', args: {} }],
      ),
    );
    expect(view).toMatchObject({
      title: 'A1 Bob Hill',
      blocks: [
        { text: ['Ask Bob Hill, see ', { link: 'the plan', href: 'https://example.org/p' }, '.'] },
        { text: [{ strong: 'A1' }, ' ', { link: 'the plan', href: 'https://example.org/p' }] },
        {
          facts: [
            {
              label: 'the plan',
              value: [{ strong: 'Read ' }, { link: 'the plan', href: 'https://example.org/p' }],
            },
          ],
        },
      ],
      buttons: [{ label: 'Ask Bob Hill' }],
    });
  });

  test('is as it was where nothing is marked, and has no mark left in it', () => {
    fc.assert(
      fc.property(anyMessage, (view) => {
        expect(readable(view)).toEqual(view);
      }),
    );
  });

  test('writes addresses out in what is for a program', () => {
    const data = { rows: [{ text: `See ${plan}`, at: new Date(0) }], count: 1 };
    expect(readable({ ...message(''), data }).data).toEqual({
      rows: [{ text: 'See the plan (https://example.org/p)', at: new Date(0) }],
      count: 1,
    });
  });

  test('says a mistake in words', () => {
    const error = new UserError(`${bob} was declined already.`, { field: 'person' });
    expect(readableError(error)).toMatchObject({
      message: 'Bob Hill was declined already.',
      field: 'person',
    });
  });
});

describe('a form', () => {
  test('shows words, and gives back what was marked where they still stand', () => {
    expect((readable(form(`Ask ${bob}: ${plan}`)) as Form).fields[0]?.value).toBe(
      'Ask Bob Hill: the plan (https://example.org/p)',
    );
    const value = `Ask ${bob}: ${plan}`;
    expect(comesBack(value, 'Ask Bob Hill: the plan (https://example.org/p)')).toBe(value);
    expect(comesBack(value, 'Please ask Bob Hill')).toBe(`Please ask ${bob}`);
    expect(comesBack(value, 'Ask Bob')).toBe('Ask Bob');
  });

  test('gives a mention back in its own place, not where the same words stood before', () => {
    const value = `The Bob Hill fund, says ${bob}, is the Bob Hill fund`;
    expect(comesBack(value, 'The Bob Hill fund, says Bob Hill, is the Bob Hill fund')).toBe(value);
  });

  test('lets be whatever else comes in the place of marks', () => {
    for (const marks of [
      'x',
      [['text', -1, bob]],
      [[1, 2, 3]],
      { a: 1 },
      [['text', 0, '']],
      [['other', 0, bob]],
    ])
      expect(marksPutBack({ text: 'Ask Bob Hill', marks })).toEqual({ text: 'Ask Bob Hill' });
    expect(marksPutBack({ text: ['Bob Hill'], marks: [['text', 0, bob]] })).toEqual({ text: ['Bob Hill'] });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands, language } from '../../../commands/index.ts';
import { mentionMark, type Typed } from '../../../commands/invocation.ts';
import { readTyped } from '../../../commands/typed/read-typed.ts';
import { UserError } from '../../../commands/user-error.ts';
import { growth, WITH_THE_AMOUNT } from '../../support/in-time.ts';

const READING = { now: new Date('2027-06-01T09:00:00Z'), zone: 'Europe/London' };
const BOB = { account: { platform: 'slack', tenant: 'T1', id: 'U1' }, name: 'Bob' } as const;
const read = (text: string, mentions: Typed['mentions'] = []) =>
  readTyped({ text, mentions }, language, READING);

describe('every command', () => {
  test.each(commands.map((command) => [command.usage, command] as const))(
    '%s names its own fields',
    (_, command) => {
      const { words, heads, clauses } = command.pattern;
      expect(words.join(' ')).not.toMatch(/[[<>\]]/);
      for (const { field } of [...heads, ...clauses]) expect(Object.keys(command.fields)).toContain(field);
      for (const { field, required } of [...heads, ...clauses])
        expect(command.fields[field]?.required).toBe(required);
    },
  );

  test.each(commands.flatMap((command) => command.examples.map((example) => [example, command] as const)))(
    '%s is read in full',
    (example, command) => {
      const text = example.replaceAll(/@\w+/g, mentionMark(0));
      const { command: found, args, doubts } = read(text, [BOB]);
      expect(found.name).toBe(command.name);
      expect(doubts).toEqual({});
      for (const [name, raw] of Object.entries(args)) command.fields[name]?.parse(raw, READING);
    },
  );

  test.each(commands.map((command) => [command.name, command] as const))(
    '%s has a name of its own',
    (name) => {
      expect(commands.filter((each) => each.name === name)).toHaveLength(1);
    },
  );
});

describe('readTyped', () => {
  const firstWords = fc.constantFrom(...commands.map(({ pattern }) => pattern.words.join(' ')));
  const piece = fc.oneof(
    fc.constantFrom(
      'by',
      'to',
      'with',
      'because',
      'on',
      'for',
      'in',
      'add',
      'led by',
      'page',
      '"',
      '”',
      '@bob',
      'me',
    ),
    fc.constantFrom(
      'A1',
      'M1',
      '30 June 2027',
      'Friday',
      '2pm',
      '90 minutes',
      mentionMark(0),
      mentionMark(7),
      '__proto__',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );

  test('throws nothing but UserError, whatever is typed', () => {
    fc.assert(
      fc.property(fc.option(firstWords), fc.array(piece, { maxLength: 10 }), (words, pieces) => {
        try {
          read([words ?? '', ...pieces].join(' '), [BOB]);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps a text without keywords whole', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
      .map((each) => each.replaceAll(/["“”„‟«»\s\uE000\uE001]+/g, ' ').trim())
      // A colon, or a dash and a space, sets a text off from its command, and is none of it.
      .filter(
        (each) =>
          /[^\s\p{Default_Ignorable_Code_Point}]/u.test(each) &&
          !/(^|\s)(because)\s|^(?::|\p{Pd}\s)/iu.test(each),
      );
    fc.assert(
      fc.property(text, (typed) => {
        expect(read(`decision record ${typed}`).args).toEqual({ text: typed });
      }),
    );
  });

  test.each(['member show "Cara Hill"', 'member add “Cara Hill” as clinician'])(
    '%s names Cara Hill',
    (typed) => {
      expect(read(typed).args.person).toBe('@Cara Hill');
    },
  );

  test('a long text full of dates takes no more than its length', () => {
    expect(growth((much) => read(`action add me ${'by Friday '.repeat(much)}`), 500)).toBeLessThan(
      WITH_THE_AMOUNT,
    );
  });
});

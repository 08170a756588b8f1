import { describe, expect, test } from 'vitest';
import { commands, language } from '../../../commands/index.ts';
import { mentionMark, type Typed } from '../../../commands/invocation.ts';
import { readFlags } from '../../../commands/typed/read-flags.ts';
import { readTyped } from '../../../commands/typed/read-typed.ts';
import { UserError } from '../../../commands/user-error.ts';
import { growth, WITH_THE_AMOUNT } from '../../support/in-time.ts';

const READING = { now: new Date('2027-06-01T09:00:00Z'), zone: 'Europe/London' };
const BOB: Typed['mentions'][number] = {
  account: { platform: 'slack', tenant: 'T1', id: 'U1' },
  name: 'Bob',
};
const read = (text: string) => {
  const { command, args, within } = readTyped({ text, mentions: [BOB] }, language, READING);
  return { command: command.name, args, within };
};
const said = (text: string) => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  return 'it was read';
};

describe('a field may be given by its name', () => {
  const CREATED = {
    command: 'network.create',
    args: { name: 'Leeds Eye Health LPN', kind: 'lpn', profession: 'eye health' },
    within: undefined,
  };

  test.each([
    'network create "Leeds Eye Health LPN" --kind lpn --profession "eye health"',
    'network create --profession “eye health” --kind=lpn Leeds Eye Health LPN',
    'network create --name "Leeds Eye Health LPN" --KIND lpn --profession="eye health"',
    'network create Leeds --kind lpn Eye Health LPN --profession "eye health"',
    'network create Leeds Eye Health LPN —kind lpn –profession "eye health"',
  ])('%s', (typed) => {
    expect(read(typed)).toEqual(CREATED);
  });

  test('of more than one word joined by hyphens', () => {
    expect(read('network change --area-team Leeds').args).toEqual({ areaTeam: 'Leeds' });
    expect(read('network change --areaTeam Leeds').args).toEqual({ areaTeam: 'Leeds' });
  });

  test('which leaves its keyword to the text', () => {
    expect(read(`action add ${mentionMark(0)} Finish by Friday --due "30 June"`).args).toEqual({
      owner: 'U1',
      text: 'Finish by Friday',
      due: '30 June',
    });
    expect(read(`action add Ring the LPC by Friday --owner ${mentionMark(0)}`).args).toEqual({
      owner: 'U1',
      text: 'Ring the LPC',
      due: 'Friday',
    });
  });

  test('also where two commands share their words', () => {
    expect(read('meeting agenda M1 --title "Needs assessment"').command).toBe('meeting.agenda.add');
    expect(read('meeting agenda M1 --in Leeds').command).toBe('meeting.agenda');
  });
});

describe('--in says which network is meant', () => {
  test('for any command that is about one', () => {
    for (const { pattern } of commands.filter(({ needs }) => needs !== 'nothing')) {
      const typed = `${pattern.words.join(' ')} --in "Leeds Dental LPN"`;
      expect(read(typed).within, typed).toBe('Leeds Dental LPN');
    }
  });

  test('and for no other', () => {
    expect(said('help --in Leeds')).toBe(
      'There is no --in here, only --topic. If it is part of a text, put the text in quotes.',
    );
  });
});

describe('what is not meant as a flag stays text', () => {
  test.each([
    ['in quotes', 'action add me "Read about --due dates"', 'Read about --due dates'],
    ['a dash between words', 'action add me Ring Ann -- and Bob', 'Ring Ann -- and Bob'],
    ['within a word', 'action add me Check follow--up letters', 'Check follow--up letters'],
    ['after a single dash, no field', 'action add me Ring Ann —soon', 'Ring Ann —soon'],
  ])('%s', (_, typed, text) => {
    expect(read(typed).args.text).toBe(text);
  });
});

describe('a flag that cannot be read says so', () => {
  test.each([
    [
      'network create Leeds --knd lpn',
      'There is no --knd here, only --name, --kind, --profession, --belongs, --chair, --manager, --patient, --area-team, --region, --senate.',
    ],
    ['network create Leeds --kind', 'Please say what --kind is.'],
    ['network create Leeds --kind --profession dental', 'Please say what --kind is.'],
    ['network create Leeds --kind lpn --kind board', 'You gave --kind twice.'],
    ['meeting agenda M1 --title "Needs" --page 2', 'I did not understand “--page 2”'],
  ])('%s', (typed, message) => {
    expect(said(typed)).toContain(message);
  });

  test('fields that only our own buttons fill are none', () => {
    expect(said('network change --whole yes')).toContain('There is no --whole here');
  });
});

test('text made to be hard is read in no time', () => {
  const hard = (much: number) =>
    `${'-a'.repeat(much)} ${'"'.repeat(much + 1)} ${'-- '.repeat(much)} --text ${'--'.repeat(much)}`;
  const reading = (much: number) => {
    const text = hard(much);
    expect(() => readFlags(text, { names: ['text'] })).toThrow('Please say what --text is.');
  };
  expect(growth(reading, 1000)).toBeLessThan(WITH_THE_AMOUNT);
});

import { describe, expect, expectTypeOf, test } from 'vitest';
import { completeAction } from '../../commands/actions/complete-action.ts';
import { listActions } from '../../commands/actions/list-actions.ts';
import { defineCommand, defineCommandAnywhere } from '../../commands/command.ts';
import { text } from '../../commands/fields/fields.ts';
import { commands, type ListedCommand } from '../../commands/index.ts';
import { vote } from '../../commands/polls/vote.ts';
import type { CommandName, Press } from '../../commands/press.ts';
import { type Button, message } from '../../commands/view.ts';
import type { GivenCommand } from '../../storage/tables.ts';
import type { countDown } from '../docs/example/count-down.ts';

const said = { summary: 'Say so', usage: 'say', examples: [], run: async () => message('Said') };

describe('does not compile:', () => {
  test('a button to a command that does not exist', () => {
    // @ts-expect-error there is no such command
    const button: Button = { label: 'Spoil', command: 'poll.spoil', args: {} };
    expect(commands.map(({ name }): string => name)).not.toContain(button.command);
  });

  test('a button with arguments of another command, written there or not', () => {
    const args = { milestone: 'W1.1', network: 'n1' };
    const buttons: Button[] = [
      // @ts-expect-error an action is not finished by naming a milestone
      { label: 'Done', command: 'action.done', args: { milestone: 'W1.1' } },
      // @ts-expect-error nor where the arguments have a name of their own
      { label: 'Done', command: 'action.done', args },
      { label: 'Done', command: 'milestone.done', args },
    ];
    expect(buttons).toHaveLength(3);
  });

  test('a button that holds what its field cannot', () => {
    // @ts-expect-error a page is a number, or words for one
    const button: Button = { label: 'Next', command: 'action.list', args: { page: new Date(0) } };
    expect(listActions.press(button.args)).toEqual({ command: 'action.list', args: {} });
  });

  test('a command whose name is declared nowhere', () => {
    // @ts-expect-error no file declares its fields
    const spoil = defineCommand({ name: 'poll.spoil', fields: {}, ...said });
    expect(spoil.name).toBe('poll.spoil');
  });

  test('a command with other fields than were declared of it', () => {
    // @ts-expect-error an action is a reference to a record
    const done = defineCommand({ name: 'action.done', fields: { action: text('Action') }, ...said });
    expect(done.name).toBe('action.done');
  });

  test('a command for anywhere that must look into a network for what is meant', () => {
    const { fields } = completeAction;
    // @ts-expect-error an action is found in its network
    const done = defineCommandAnywhere({ name: 'action.done', fields, ...said });
    expect(done.needs).toBe('nothing');
  });
});

test('every command that is declared is listed, and none that is not', () => {
  // The guide's example is a command too, and is listed by its test.
  type Listed = ListedCommand | (typeof countDown)['name'];
  expectTypeOf<Listed>().toEqualTypeOf<CommandName>();
});

test('what a table says is given by a command is given by one that exists', () => {
  expectTypeOf<GivenCommand>().toExtend<CommandName>();
});

describe('a press with what was asked', () => {
  test('holds it as it was entered, and the network', () => {
    const typed = { poll: 'P1', choices: { typed: 'Leeds' }, network: 'n1' };
    expect(vote.press(typed)).toEqual({ command: 'poll.vote', args: typed });
    expectTypeOf(vote.press(typed)).toEqualTypeOf<Press<'poll.vote'>>();
  });

  test('holds nothing that no button of ours could hold', () => {
    const forged = { action: { not: 'ours' }, network: ['n1'], other: 'x' };
    expect(completeAction.press(forged)).toEqual({ command: 'action.done', args: {} });
  });
});

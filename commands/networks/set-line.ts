import type { Network } from '../../storage/networks/networks.ts';
import { nameOf } from '../cards/shown.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { choice, person } from '../fields/fields.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { lineToldField } from './network-fields.ts';
import { sayDays } from './network-settings.ts';

const lineField = choice('Line', {
  professional: 'Professional, such as a medical director',
  managerial: 'Managerial, such as a director of commissioning',
});
const fields = { line: lineField, person: person('Who'), after: optional(lineToldField) };
const ofLine = { line: lineField };

declare module '../press.ts' {
  interface CommandFields {
    'network.line': typeof fields;
    'network.line.off': typeof ofLine;
  }
}

/** The column of each line. */
const HELD = { professional: 'professionalLineId', managerial: 'managerialLineId' } as const;

export const setLine = defineCommand({
  name: 'network.line',
  summary:
    'Say who stands above the network in its professional or its managerial line; they are told of what is overdue for long',
  usage: 'network line <line> <person> [after <after>]',
  examples: ['network line professional @dana', 'network line managerial @dana after 15'],
  needs: 'manage',
  form: { title: 'Above the network', submit: 'Save' },
  fields,

  async run({ line, person: named, after }, { store, network }) {
    const change: Partial<Network> = {
      [HELD[line]]: named.id,
      ...(after !== undefined && { lineToldAfter: after }),
    };
    const { lineToldAfter } = await store.networks.update(network, change);
    const when =
      lineToldAfter === 0
        ? 'They are told of nothing, as that is set to never.'
        : `Of what is overdue by ${lineToldAfter} working ${lineToldAfter === 1 ? 'day' : 'days'} they are told, in a message of their own: ${WHOSE[line]}`;
    const other = line === 'professional' ? 'managerial' : 'professional';
    const isForBoth = network[HELD[other]] !== null && lineToldAfter !== network.lineToldAfter;
    return message(
      `${nameOf(named)} stands above ${network.name} in its ${line} line.`,
      [
        when,
        ...(isForBoth
          ? [
              `The ${other} line is told then too: ${sayDays(lineToldAfter)}. Until now it was ${sayDays(network.lineToldAfter)} for both.`,
            ]
          : []),
        'They see what it is, whose and when it was due, and nothing else of the network.',
      ],
      [undoButton(network.id)],
    );
  },
});

const WHOSE = {
  professional: 'what clinicians have in hand, and all else where nobody is named for the managerial line.',
  managerial:
    'what others than clinicians have in hand, and all else where nobody is named for the professional line.',
};

export const endLine = defineCommand({
  name: 'network.line.off',
  summary: 'Say that nobody stands above the network in a line any more',
  usage: 'network line off <line>',
  examples: ['network line off professional'],
  needs: 'manage',
  form: { title: 'Nobody above the network', submit: 'Save' },
  fields: ofLine,

  async run({ line }, { store, network }) {
    const held = HELD[line];
    if (network[held] === null)
      throw new UserError(
        `Nobody stands above ${network.name} in its ${line} line. There is nothing to change.`,
      );
    await store.networks.update(network, { [held]: null });
    return message(
      `Nobody stands above ${network.name} in its ${line} line now.`,
      [],
      [undoButton(network.id)],
    );
  },
});

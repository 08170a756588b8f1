import type { Canvas } from '../../../adapters/slack/canvas.ts';
import type { Form, PersonShown } from '../../../commands/view.ts';

/** Nothing may have to be left out, nor be refused. */
export const fail = (problem: string): never => {
  throw new Error(problem);
};

/** Where a card is drawn of which all fits. */
export const strict: Canvas = { tenant: 'T1', use: 'card', warn: fail };

/** What a form brings back with it. */
export const notes = { tenant: 'T1', channel: 'C1', showing: 0 };

/** Bob, who has an account in this workspace alone. */
export const bob = (tenant: string): PersonShown => ({
  name: 'Bob Ackroyd',
  accounts: [{ platform: 'slack', tenant, userId: 'U07BOB00000' }],
});

/** A form that asks these questions. */
export const formOf = (fields: Form['fields'], title = 'Add an action'): Form => ({
  kind: 'form',
  title,
  submit: { label: 'Add', command: 'action.add', args: { text: 'A1' } },
  fields,
});

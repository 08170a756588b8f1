import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { unasked } from '../field.ts';
import { nameOrId } from '../fields/name-or-id.ts';
import { ROLES } from '../roles/roles.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { bodiesOf } from './bodies.ts';
import { roleField } from './role-field.ts';
import { saySeat } from './seat.ts';

const fields = { role: roleField, seat: unasked(nameOrId('Seat')) };

declare module '../press.ts' {
  interface CommandFields {
    'member.vacancy.close': typeof fields;
  }
}

export const closeVacancy = defineCommand({
  name: 'member.vacancy.close',
  summary: 'Say that a vacant seat is no longer looked for',
  usage: 'member vacancy close <role>',
  examples: ['member vacancy close patient representative'],
  needs: 'manage',
  form: { title: 'Close a vacancy', submit: 'Close' },
  fields,

  async run({ role, seat: id }, { store, network, today }) {
    const vacant = await store.members.seats(network.id, today, { role, personId: null });
    const seat = id === undefined ? vacant[0] : vacant.find((each) => each.id === id);
    if (!seat)
      throw new UserError(`No seat of ${ROLES[role]} is vacant in ${network.name}.`, { field: 'role' });
    await store.members.updateSeat(seat, { withdrawn: true });
    await store.messages.refresh(network.id);
    const bodies = await bodiesOf([seat], store);
    return message(`The vacant seat was closed: ${saySeat(seat, bodies)}.`, [], [undoButton(seat.id)]);
  },
});

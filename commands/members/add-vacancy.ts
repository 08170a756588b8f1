import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { ROLES } from '../roles/roles.ts';
import { message } from '../view.ts';
import { bodiesOf, newBodyNote } from './bodies.ts';
import { fromField, localityField, organisationField } from './member-fields.ts';
import { roleField } from './role-field.ts';
import { saySeat, sayTerm } from './seat.ts';

const fields = {
  role: roleField,
  organisation: optional(organisationField),
  locality: optional(localityField),
  from: optional(fromField),
};

declare module '../press.ts' {
  interface CommandFields {
    'member.vacancy.add': typeof fields;
  }
}

export const addVacancy = defineCommand({
  name: 'member.vacancy.add',
  summary: 'Say that a seat is vacant; member add fills it',
  usage: 'member vacancy add <role> [at <organisation>] [in <locality>] [from <from>]',
  examples: ['member vacancy add patient representative', 'member vacancy add practice voice in Bramley'],
  needs: 'manage',
  form: { title: 'Vacant seat', submit: 'Add' },
  fields,

  async run({ role, organisation, locality = null, from = null }, { store, network, now }) {
    const body = organisation ? await store.organisations.ensure(organisation, network.id) : null;
    const organisationId = body?.id ?? null;
    const seat = await store.members.addSeat({ networkId: network.id, role, organisationId, locality, from });
    await store.messages.refresh(network.id);
    const bodies = await bodiesOf([seat], store);
    return message(
      `A seat is vacant: ${saySeat(seat, bodies)}${sayTerm(seat)}.`,
      [
        `Fill it with: member add @name as ${ROLES[role]}. List the vacant seats with: member vacancies`,
        ...newBodyNote(body, { now }),
      ],
      [undoButton(seat.id)],
    );
  },
});

import type { Particulars, Seat } from '../../storage/members/members.ts';
import { nameOf } from '../cards/shown.ts';
import type { Command } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formFor } from '../door/form-for.ts';
import { optional, unasked, type Values } from '../field.ts';
import { day, writing } from '../fields/fields.ts';
import { nameOrId } from '../fields/name-or-id.ts';
import type { Form } from '../view.ts';
import {
  clinicianField,
  fromField,
  localityField,
  memberField,
  organisationField,
  personArg,
  professionField,
  sessionsField,
  skillsField,
  untilField,
} from './member-fields.ts';
import { roleField } from './role-field.ts';

/** What the form says of a seat to be made, in place of a seat's id. */
export const NO_SEAT = 'none';

/** All that can be changed of a member and of one seat of theirs. */
export const changeFields = {
  person: memberField,
  /** Which seat the form shows; where it is not said, the form is yet to be shown. */
  seat: unasked(nameOrId('Seat')),
  role: optional(roleField),
  from: optional(fromField),
  until: optional(untilField),
  organisation: optional(organisationField),
  locality: optional(localityField),
  sessions: optional(sessionsField),
  appointed: optional(day('Appointed on')),
  panel: optional(writing('Appointed by', { max: 200, hint: 'The panel' })),
  note: optional(writing('Note on the appointment', { long: true })),
  profession: optional(professionField),
  clinician: optional(clinicianField),
  skills: optional(skillsField),
};

/** What the form holds. */
export type ChangesEntered = Values<typeof changeFields>;

/** The form with what is recorded of a member and of one seat of theirs; what was entered already stands over it. */
export async function changeForm(
  command: Command<'member.change'>,
  { person, ...entered }: ChangesEntered,
  seat: Seat | undefined,
  particulars: Particulars,
  { store, network }: NetworkContext,
): Promise<Form> {
  const organisations = await store.organisations.shown([seat?.organisationId ?? null], network.id);
  const recorded = {
    role: seat?.role,
    from: seat?.from,
    until: seat?.until,
    organisation: organisations.get(seat?.organisationId ?? '')?.name,
    locality: seat?.locality,
    sessions: seat?.sessions?.toString(),
    appointed: seat?.appointedOn,
    panel: seat?.panel,
    note: seat?.note,
    profession: particulars.profession,
    clinician: particulars.isClinician ? 'yes' : 'no',
    skills: particulars.skills,
  };
  const said = Object.entries(entered).filter(([, value]) => value !== undefined);
  const form = formFor(command, {
    given: { person: personArg(person.id), seat: seat?.id ?? NO_SEAT, network: network.id },
    entered: { ...recorded, ...Object.fromEntries(said) },
    faults: {},
  });
  return { ...form, title: `Change ${nameOf(person)}` };
}

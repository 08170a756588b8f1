import type { Member, Seat } from '../../storage/members/members.ts';
import { nameOf } from '../cards/shown.ts';
import type { Command } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { type Day, formatDay } from '../dates/dates.ts';
import { isChangedSince, seenField, seenOf, withBoth } from '../door/changed-since.ts';
import { formFor } from '../door/form-for.ts';
import { optional, unasked, type Values } from '../field.ts';
import { day, writing } from '../fields/fields.ts';
import { nameOrId } from '../fields/name-or-id.ts';
import { ROLES } from '../roles/roles.ts';
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

/** The form's value for a seat yet to be created, in place of a seat's id. */
export const NO_SEAT = 'none';

/** Everything that can be changed about a member and one of their seats. */
export const changeFields = {
  person: memberField,
  /** The seat that the form shows; undefined before the form is shown. */
  seat: unasked(nameOrId('Seat')),
  /** The versions of the seat and the membership that it shows. */
  seen: seenField,
  seenMember: seenField,
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

/** The form's entries. */
export type ChangesEntered = Values<typeof changeFields>;

/** The records of a member and one of their seats. */
export interface RecordedSeat {
  seat: Seat | undefined;
  member: Member;
}

/** The form with the recorded values, replaced by entries already made. */
export async function changeForm(
  command: Command<'member.change'>,
  { person, ...entered }: Pick<ChangesEntered, 'person'> & Partial<ChangesEntered>,
  { seat, member }: RecordedSeat,
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
    profession: member.profession,
    clinician: member.isClinician ? 'yes' : 'no',
    skills: member.skills,
  };
  const said = Object.entries(entered).filter(([, value]) => value !== undefined);
  const form = formFor(command, {
    given: {
      ...{ person: personArg(person.id), seat: seat?.id ?? NO_SEAT, network: network.id },
      ...{ seen: seat && String(seenOf(seat)), seenMember: String(seenOf(member)) },
    },
    entered: { ...recorded, ...Object.fromEntries(said) },
    faults: {},
  });
  return { ...form, title: `Change ${nameOf(person)}` };
}

/**
 * The form with both the entries and the current values, if what it showed has changed since; undefined if no entry differs.
 */
export async function lateForm(
  command: Command<'member.change'>,
  { seen, seenMember, ...entered }: ChangesEntered,
  recorded: RecordedSeat,
  context: NetworkContext,
): Promise<Form | undefined> {
  const { seat, member } = recorded;
  const isLate = (seat && isChangedSince(seen, seat)) || isChangedSince(seenMember, member);
  if (!isLate) return undefined;
  const { person, seat: _, ...values } = entered;
  const now = await changeForm(command, { person }, recorded, context);
  const clinician = values.clinician ?? 'no';
  return withBoth(
    now,
    { ...values, clinician, sessions: values.sessions?.toString() },
    {
      ...(seat && { role: ROLES[seat.role] }),
      ...{ from: dayIn(seat?.from), until: dayIn(seat?.until), appointed: dayIn(seat?.appointedOn) },
      clinician: member.isClinician ? 'Yes' : 'No',
    },
  );
}

const dayIn = (day: Day | null | undefined): string | undefined => (day ? formatDay(day) : undefined);

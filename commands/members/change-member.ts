import type { Member, Particulars, Seat } from '../../storage/members/members.ts';
import type { Person } from '../../storage/people/people.ts';
import type { Store } from '../../storage/store.ts';
import { nameOf } from '../cards/shown.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { ROLES } from '../roles/roles.ts';
import { UserError } from '../user-error.ts';
import { type Message, message, type View } from '../view.ts';
import { bodiesOf } from './bodies.ts';
import { type ChangesEntered, changeFields, changeForm, lateForm, NO_SEAT } from './change-form.ts';
import { giveSeat, mustBeATerm, mustBeTheirFirst } from './give-seat.ts';
import { keepManaged } from './keep-managed.ts';
import { personArg } from './member-fields.ts';
import { membershipOf } from './membership.ts';
import { saySeat, sayTerm } from './seat.ts';

declare module '../press.ts' {
  interface CommandFields {
    'member.change': typeof changeFields;
  }
}

export const changeMember = defineCommand({
  name: 'member.change',
  summary: 'Change a member’s role and term, how they were appointed, their profession and skills',
  usage: 'member change <person> [as <role>]',
  examples: ['member change @ann', 'member change @ann as clinical chair'],
  needs: 'manage',
  form: { title: 'Change a member', submit: 'Save' },
  fields: changeFields,

  async run(entered, context): Promise<View> {
    const { store, network, today } = context;
    const { person, seat: id } = entered;
    const member = await membershipOf(person, context);
    const theirs = () => store.members.seatsOfPeople(network.id, [person.id], today);
    if (id === undefined) return whichSeat(entered, await theirs(), member, context);
    const known = (await theirs()).find((each) => each.id === id);
    const again = await lateForm(changeMember, entered, { seat: known, member }, context);
    if (again) return again;
    const { organisation } = entered;
    const body = organisation ? await store.organisations.ensure(organisation, network.id) : null;
    const saved = await keepManaged([network.id], context, async () => {
      const seats = await theirs();
      const seat = seats.find((each) => each.id === id);
      if (!seat && id !== NO_SEAT)
        throw new UserError('That role has ended or was taken back. Please begin again.');
      return saveSeat(seat, { ...entered, organisationId: body?.id ?? null }, seats, context);
    });
    await saveParticulars(entered, member, context);
    await store.messages.refresh(network.id);
    if (!saved) return message(`${nameOf(person)} was changed.`, [], [undoButton(member.id)]);
    const bodies = await bodiesOf([saved], store);
    return message(
      `${nameOf(person)} was changed.`,
      [`${nameOf(person)}: ${saySeat(saved, bodies)}${sayTerm(saved)}.`],
      [undoButton(saved.id)],
    );
  },
});

/** The form with the recorded values; if there are several seats, first the question which one is meant. */
async function whichSeat(
  entered: ChangesEntered,
  seats: Seat[],
  member: Member,
  context: NetworkContext,
): Promise<View> {
  const { person, role } = entered;
  const meant = role ? seats.filter((seat) => seat.role === role) : seats;
  const [seat] = meant;
  if (!role && meant.length > 1) return chooseSeat(person, meant, context);
  return changeForm(changeMember, entered, { seat, member }, context);
}

function chooseSeat(person: Person, seats: Seat[], { network }: NetworkContext): Message {
  const roles = [...new Set(seats.map(({ role }) => role))];
  return message(
    `Which role of ${nameOf(person)} is this about?`,
    [],
    roles.map((role) => ({
      label: ROLES[role],
      command: 'member.change',
      args: { person: personArg(person.id), role, network: network.id },
      opens: 'form',
    })),
  );
}

async function saveSeat(
  seat: Seat | undefined,
  entered: ChangesEntered & Pick<Seat, 'organisationId'>,
  theirs: Seat[],
  context: NetworkContext<Store>,
): Promise<Seat | undefined> {
  const { person, from, until = null, organisationId, locality = null, sessions = null } = entered;
  const { appointed: appointedOn = null, panel = null, note = null } = entered;
  const role = entered.role ?? seat?.role;
  if (!role) return mustSayNothingOfASeat(entered);
  const first = from ?? null;
  mustBeATerm({ from: first, until }, context.today);
  const details = { role, until, organisationId, locality, sessions, appointedOn, panel, note };
  if (!seat) {
    const begin = first ?? context.today;
    return (await giveSeat(person, { ...details, from: begin }, context)).seat;
  }
  const others = theirs.filter(({ id }) => id !== seat.id);
  mustBeTheirFirst(person, others, { role, from: first, until, organisationId, locality }, context);
  return context.store.members.updateSeat(seat, { ...details, from: first });
}

const OF_A_SEAT = [
  'from',
  'until',
  'organisation',
  'locality',
  'sessions',
  'appointed',
  'panel',
  'note',
] as const;

function mustSayNothingOfASeat(entered: ChangesEntered): undefined {
  if (OF_A_SEAT.every((name) => entered[name] === undefined)) return undefined;
  throw new UserError('A term, an organisation or an appointment belongs to a role. Please choose one.', {
    field: 'role',
  });
}

async function saveParticulars(
  { profession, clinician, skills }: ChangesEntered,
  member: Member,
  { store }: NetworkContext<Store>,
): Promise<void> {
  const brings: Particulars = {
    profession: profession ?? null,
    isClinician: clinician === 'yes',
    skills: skills ?? null,
  };
  const isSame = (Object.keys(brings) as (keyof Particulars)[]).every((key) => brings[key] === member[key]);
  if (!isSame) await store.members.update(member, brings);
}

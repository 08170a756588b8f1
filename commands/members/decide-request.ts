import type { Member } from '../../storage/members/members.ts';
import type { Person } from '../../storage/people/people.ts';
import type { Store } from '../../storage/store.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { memberField } from './member-fields.ts';
import { belongs } from './membership.ts';
import { membershipAnswer } from './request-view.ts';

const fields = { person: memberField };

declare module '../press.ts' {
  interface CommandFields {
    'member.accept': typeof fields;
    'member.decline': typeof fields;
  }
}

export const acceptMember = defineCommand({
  name: 'member.accept',
  summary: 'Accept someone who asks to join',
  usage: 'member accept <person>',
  examples: ['member accept @dev'],
  needs: 'manage',
  form: { title: 'Accept a member', submit: 'Accept' },
  fields,

  async run({ person }, context) {
    const { store, network, today } = context;
    const asking = await askingOf(person, context);
    await store.members.join(network.id, person.id, today);
    await tellAll(asking, context);
    return message(`${nameOf(person)} is now a member of ${network.name}.`, [
      'Give them a role like this: member add @name as clinician',
    ]);
  },
});

export const declineMember = defineCommand({
  name: 'member.decline',
  summary: 'Decline someone who asks to join',
  usage: 'member decline <person>',
  examples: ['member decline @dev'],
  needs: 'manage',
  form: { title: 'Decline a member', submit: 'Decline' },
  fields,

  async run({ person }, context) {
    const { store, network, today } = context;
    const asking = await askingOf(person, context);
    await store.members.update(asking, { status: 'declined', until: today });
    await tellAll(asking, context);
    return message(`${nameOf(person)} will not join ${network.name}.`, ['I have told them so.']);
  },
});

/** What is still to be decided; throws `UserError` where someone has decided it, as whoever is first does. */
async function askingOf(person: Person, { store, network, today }: NetworkContext): Promise<Member> {
  const member = await store.members.get(network.id, person.id);
  if (member?.status === 'asking') return member;
  if (member?.status === 'declined') throw new UserError(`${nameOf(person)} was declined already.`);
  if (belongs(member, today))
    throw new UserError(`${nameOf(person)} is a member of ${network.name} already.`);
  throw new UserError(`${nameOf(person)} has not asked to join ${network.name}.`);
}

/** Tells whoever asked, and has the cards of those who were asked say what was decided. */
async function tellAll(
  { id, version, personId }: Member,
  { store, network, now }: NetworkContext<Store>,
): Promise<void> {
  await store.messages.refresh(id);
  await store.messages.refresh(network.id);
  await store.messages.plan([
    {
      kind: membershipAnswer.name,
      subjectId: id,
      slot: String(version),
      personId,
      dueAt: now,
    },
  ]);
}

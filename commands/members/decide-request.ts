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

/** One of the two answers to a request to join. */
interface Decision {
  verb: 'accept' | 'decline';
  /** The verb, capitalised, for the start of a line and a button. */
  label: string;
  /** Carries out the decision. */
  decide(asking: Member, context: NetworkContext<Store>): Promise<unknown>;
  /** The answer to whoever decided: after the person's name, and below. */
  told: { is: string; below: string };
}

const decision = ({ verb, label, decide, told }: Decision) =>
  defineCommand({
    name: `member.${verb}` as const,
    summary: `${label} someone who asks to join`,
    usage: `member ${verb} <person>`,
    examples: [`member ${verb} @dev`],
    needs: 'manage',
    form: { title: `${label} a member`, submit: label },
    fields,

    async run({ person }, context) {
      const asking = await askingOf(person, context);
      await decide(asking, context);
      await tellAll(asking, context);
      return message(`${nameOf(person)} ${told.is} ${context.network.name}.`, [told.below]);
    },
  });

export const acceptMember = decision({
  verb: 'accept',
  label: 'Accept',
  decide: ({ personId }, { store, network, today }) => store.members.join(network.id, personId, today),
  told: {
    is: 'is now a member of',
    below: 'Give them a role like this: member add @name as clinician',
  },
});

export const declineMember = decision({
  verb: 'decline',
  label: 'Decline',
  decide: (asking, { store, today }) => store.members.update(asking, { status: 'declined', until: today }),
  told: { is: 'will not join', below: 'I have told them so.' },
});

/** The pending request. Throws `UserError` if it has been decided: the first decision counts. */
async function askingOf(person: Person, { store, network, today }: NetworkContext): Promise<Member> {
  const member = await store.members.get(network.id, person.id);
  if (member?.status === 'asking') return member;
  if (member?.status === 'declined') throw new UserError(`${nameOf(person)} was declined already.`);
  if (belongs(member, today))
    throw new UserError(`${nameOf(person)} is a member of ${network.name} already.`);
  throw new UserError(`${nameOf(person)} has not asked to join ${network.name}.`);
}

/** Tells the person who asked, and edits the messages to those who could decide. */
async function tellAll(
  { id, version, personId }: Member,
  { store, network, now }: NetworkContext<Store>,
): Promise<void> {
  await store.messages.refresh(id);
  await store.messages.refresh(network.id);
  const slot = String(version);
  await store.messages.plan([{ kind: membershipAnswer, subjectId: id, slot, personId, dueAt: now }]);
}

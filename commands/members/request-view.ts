import type { Member } from '../../storage/members/members.ts';
import type { Render } from '../cards/renderer.ts';
import { messageKind } from '../cards/renderer.ts';
import { nameOf } from '../cards/shown.ts';
import { type Button, message } from '../view.ts';
import { personArg } from './member-fields.ts';

/** The question whether someone may join, to the chair and the manager; after the decision, its outcome. */
const renderMembershipRequest: Render = async (id, { store }) => {
  const member = await store.members.byId(id);
  if (!member) return null;
  const { personId, networkId, status } = member;
  const network = await store.networks.get(networkId);
  const name = nameOf((await store.people.shown([personId])).get(personId));
  if (status !== 'asking') {
    return message(`${name} asked to join ${network.name}`, [DECIDED[status]]);
  }
  const args = { person: personArg(personId), network: networkId };
  return message(
    `${name} asks to join ${network.name}`,
    ['Whoever of you answers first decides.'],
    [
      { ...acceptButton(member), style: 'primary' },
      { label: 'Decline', command: 'member.decline', args, style: 'danger' },
    ],
  );
};

export const membershipRequest = messageKind('member.request', renderMembershipRequest);

/** The button that accepts a request to join. */
export const acceptButton = ({ personId, networkId }: Member): Button => ({
  label: 'Accept',
  command: 'member.accept',
  args: { person: personArg(personId), network: networkId },
});

const DECIDED = {
  active: 'They were accepted.',
  declined: 'They were declined.',
  ended: 'They do not belong to it, and nothing is left to decide.',
};

/** The decision, for the person who asked to join. */
const renderMembershipAnswer: Render = async (id, { store }) => {
  const member = await store.members.byId(id);
  if (!member) return null;
  const { name } = await store.networks.get(member.networkId);
  if (member.status === 'declined') {
    return message(`You were not accepted in ${name}`, [
      'If you think that this is a mistake, speak to its chair or its manager.',
    ]);
  }
  if (member.status === 'asking') return message(`You have asked to join ${name}`);
  if (member.status === 'ended') return message(`You do not belong to ${name} any more`);
  return message(`You are now a member of ${name}`, ['Type help to see what I can do.']);
};

export const membershipAnswer = messageKind('member.answer', renderMembershipAnswer);

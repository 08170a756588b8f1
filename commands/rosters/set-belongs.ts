import type { Conversation } from '../../storage/networks/conversations.ts';
import type { Store } from '../../storage/store.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { unasked } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { nameOrId } from '../fields/name-or-id.ts';
import { UserError } from '../user-error.ts';
import { type Message, message } from '../view.ts';
import { belongsField } from './belongs-field.ts';
import { rosterPreview } from './preview-view.ts';

const fields = {
  who: belongsField,
  /** The channel, if the button is pressed elsewhere. */
  channel: unasked(nameOrId('Channel')),
  /** Set by the button that confirms it. */
  sure: unasked(choice('Sure', { yes: 'Yes' })),
};

declare module '../press.ts' {
  interface CommandFields {
    'network.belongs': typeof fields;
  }
}

export const setBelongs = defineCommand({
  name: 'network.belongs',
  summary: 'Say who belongs to the network: everyone in this channel, or only those who are added',
  usage: 'network belongs <who>',
  examples: ['network belongs everyone', 'network belongs added'],
  needs: 'manage',
  form: { title: 'Who belongs', submit: 'Go on' },
  fields,

  async run({ who, channel: id, sure }, context) {
    const channel = await channelOf(id, context);
    if (who === 'added') return sure ? leave(channel, context) : askToLeave(channel, context);
    return sure ? follow(channel, context) : read(channel, context);
  },
});

/** The most channels searched. */
const MOST = 500;

async function channelOf(
  id: string | undefined,
  { store, network, conversation }: NetworkContext,
): Promise<Conversation> {
  if (network.status !== 'active')
    throw new UserError(`${network.name} was closed; nobody joins it any more.`);
  const channels = await store.conversations.channels(network.id, MOST);
  const channel = channels.find((each) => each.id === (id ?? conversation.id));
  if (channel) return channel;
  throw new UserError(`This is no channel of ${network.name}. Use network belongs in the channel itself.`);
}

/** Reads who is in the channel, and shows the caller whom that would add and end. */
async function read(channel: Conversation, { store, caller, now }: NetworkContext<Store>): Promise<Message> {
  const before = await store.rosters.of(channel.id);
  if (before?.readingSince) return message('I am reading who is in that channel already.', [WHERE_SHOWN]);
  const { id, isFollowed } = await store.rosters.begin(channel.id, false);
  const whom = { personId: caller.id, ...(caller.accountId && { accountId: caller.accountId }) };
  await store.messages.plan([
    { kind: rosterPreview, subjectId: id, slot: now.toISOString(), ...whom, dueAt: now },
  ]);
  return isFollowed
    ? message('Everyone in that channel belongs already. I am reading it once more.', [WHERE_SHOWN])
    : message('I am reading who is in that channel.', [WHERE_SHOWN, 'Nothing is done before you say so.']);
}

const WHERE_SHOWN = 'I show you in a direct message how far I am, and whom it adds or ends.';

async function follow(channel: Conversation, { store, network }: NetworkContext<Store>): Promise<Message> {
  const roster = await store.rosters.of(channel.id);
  if (!roster)
    throw new UserError(
      'That was left as it is meanwhile. Type network belongs everyone in the channel to begin again.',
    );
  if (roster.readingSince)
    throw new UserError('I am still reading who is in that channel. Please wait a moment.');
  if (roster.isFollowed) return message(`Everyone in that channel belongs to ${network.name} already.`);
  await store.rosters.follow(roster);
  await store.messages.refresh(roster.id, network.id);
  return message(`Everyone in that channel belongs to ${network.name} from now on.`, [
    'Whoever joins it becomes a member, and whoever leaves it ends to be one, unless they have a role.',
  ]);
}

/** Says what it changes, and asks. */
async function askToLeave(channel: Conversation, { store, network }: NetworkContext): Promise<Message> {
  const roster = await store.rosters.of(channel.id);
  if (!roster) return message(`Only those who are added belong to ${network.name} by that channel already.`);
  return message(
    'Shall only those who are added belong?',
    [
      'It ends nobody’s membership, and adds nobody.',
      'Whoever joins or leaves the channel from then on stays as they are, until a manager adds them or ends it.',
    ],
    [
      {
        label: 'Yes, only those who are added',
        command: 'network.belongs',
        args: { who: 'added', channel: channel.id, sure: 'yes', network: network.id },
        style: 'primary',
      },
    ],
  );
}

async function leave(channel: Conversation, { store, network }: NetworkContext<Store>): Promise<Message> {
  const roster = await store.rosters.of(channel.id);
  await store.rosters.leave(channel.id);
  if (roster) await store.messages.refresh(roster.id, network.id);
  return roster?.isFollowed
    ? message(`Only those who are added belong to ${network.name} by that channel from now on.`, [
        'Those who belong stay as they are.',
      ])
    : message(`It was left as it is: only those who are added belong to ${network.name}.`);
}

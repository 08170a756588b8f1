import type { Network } from '../../storage/networks/networks.ts';
import type { Store } from '../../storage/store.ts';
import { aboutNetwork, type OperatorContext } from '../context.ts';
import { formatInstant } from '../dates/dates.ts';
import { optional } from '../field.ts';
import { defineOperatorCommand } from '../operator-command.ts';
import { CODE_LENGTH, hashOf } from '../sealing/code.ts';
import { UserError } from '../user-error.ts';
import { type Message, message } from '../view.ts';
import { mustBeFreeName } from './free-name.ts';
import { kindField, nameField, professionField } from './network-fields.ts';

/** How long the code is valid, in milliseconds: its recipient may first have to create a channel. */
const WEEK_MS = 7 * 24 * 60 * 60_000;

/** Creates a network, and a code with which its manager joins it. */
export const createForManager = defineOperatorCommand({
  name: 'network.create',
  fields: { name: nameField, kind: optional(kindField), profession: optional(professionField) },

  async run({ name, kind = 'lpn', profession = null }, context) {
    const { store, zone } = context;
    await mustBeFreeName(name, store);
    const network = await store.networks.create(name, zone, { kind, profession });
    return codeForManager(`${name} is there.`, network, context);
  },
});

/** A new code, for a network whose manager did not use the first, or that nobody manages any more. */
export const inviteManager = defineOperatorCommand({
  name: 'network.invite',
  isAboutNetwork: true,
  fields: {},

  async run(_, context) {
    const { network } = aboutNetwork(context);
    if (network.status !== 'active')
      throw new UserError(`${network.name} was closed. Open it again first, with convenor network reopen.`);
    return codeForManager(`Another manager for ${network.name}`, network, context);
  },
});

async function codeForManager(
  title: string,
  { id, name, zone }: Network,
  { store, now, newCode }: OperatorContext<Store>,
): Promise<Message> {
  const code = newCode(CODE_LENGTH);
  const expiresAt = new Date(now.getTime() + WEEK_MS);
  await store.networks.invite(id, hashOf(code), expiresAt, 'manager');
  const answer = message(title, [
    `Whoever is to manage ${name} types in its channel, in Slack or in Teams: network here ${code}`,
    `The code works once, until ${formatInstant(expiresAt, zone)}. Hand it to nobody else.`,
  ]);
  return { ...answer, data: { network: id, name, code, expiresAt: expiresAt.toISOString() } };
}

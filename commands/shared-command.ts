import type { Network } from '../storage/networks/networks.ts';
import type { Store } from '../storage/store.ts';
import { defineCommand, type NetworkCommand, type Spec } from './command.ts';
import { aboutNetwork, type SharedContext } from './context.ts';
import type { Values } from './field.ts';
import { defineOperatorCommand, type OperatorCommand, type OperatorFields } from './operator-command.ts';
import type { CommandFields, CommandName } from './press.ts';
import type { Message } from './view.ts';

/** What a shared command about a network may use. */
export type SharedNetworkContext = SharedContext<Store> & { network: Network };

/** The names of commands whose fields resolve without a caller and a place. */
type Shareable = {
  [N in CommandName]: CommandFields[N] extends OperatorFields ? N : never;
}[CommandName];

/** A command for chats and operators. */
type SharedCommand<N extends Shareable> = NetworkCommand<N> & { asOperator: OperatorCommand<N> };

interface SharedSpec<N extends Shareable, Context>
  extends Pick<Spec<N, Context>, 'name' | 'summary' | 'usage' | 'examples' | 'form'> {
  fields: CommandFields[N];
  alone?: boolean;
  run(args: Values<CommandFields[N]>, context: Context): Promise<Message>;
}

/**
 * Defines a command that changes something in a network: for its managers in a chat, and for an operator, who names the
 * network. Its refusals apply to both.
 */
export function defineSharedCommand<N extends Shareable>(
  spec: SharedSpec<N, SharedNetworkContext>,
): SharedCommand<N> {
  const run = (args: Values<CommandFields[N]>, context: SharedContext<Store>) =>
    spec.run(args, aboutNetwork(context));
  return {
    ...defineCommand({ ...spec, needs: 'manage', run }),
    asOperator: asOperator({ ...spec, run }, true),
  };
}

/** The same for something that all networks share: an operator names no network. */
export const defineSharedCommandAnywhere = <N extends Shareable>(
  spec: SharedSpec<N, SharedContext<Store>>,
): SharedCommand<N> => ({
  ...defineCommand({ ...spec, needs: 'manage' }),
  asOperator: asOperator(spec, false),
});

const asOperator = <N extends Shareable>(
  { name, fields, alone = false, run }: SharedSpec<N, SharedContext<Store>>,
  isAboutNetwork: boolean,
) => defineOperatorCommand<N, CommandFields[N]>({ name, fields, isAboutNetwork, alone, run });

import type { Network } from '../storage/networks/networks.ts';
import type { Store } from '../storage/store.ts';
import { defineCommand, type NetworkCommand, type Spec } from './command.ts';
import { aboutNetwork, type SharedContext } from './context.ts';
import type { Values } from './field.ts';
import { defineOperatorCommand, type OperatorCommand, type OperatorFields } from './operator-command.ts';
import type { CommandFields, CommandName } from './press.ts';
import type { Message } from './view.ts';

/** What a shared command that is about a network may know and use. */
export type SharedNetworkContext = SharedContext<Store> & { network: Network };

/** The names of commands whose fields find what is meant without a person and a place. */
type Shareable = {
  [N in CommandName]: CommandFields[N] extends OperatorFields ? N : never;
}[CommandName];

/** A command of a chat that is the command line’s as well. */
type SharedCommand<N extends Shareable> = NetworkCommand<N> & { asOperator: OperatorCommand<N> };

interface SharedSpec<N extends Shareable, Context>
  extends Pick<Spec<N, Context>, 'name' | 'summary' | 'usage' | 'examples' | 'form'> {
  fields: CommandFields[N];
  alone?: boolean;
  run(args: Values<CommandFields[N]>, context: Context): Promise<Message>;
}

/**
 * Makes a command that changes something in a network: for those who manage it, in a chat, and for whoever runs the command
 * line, who says which network. What it refuses, it refuses both.
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

/** The same of something that all networks share: whoever runs the command line names no network for it. */
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

import type { OperatorCommandName } from '../../commands/index.ts';
import type { Message } from '../../commands/view.ts';
import type { Settings } from '../settings.ts';
import type { Format } from './format.ts';
import { printView } from './print-view.ts';

/** The operator, as `dispatch` knows them. */
export interface Operator {
  /** Runs a command. `args.network` names its network, if it is about one. Throws UserError where `dispatch` refuses. */
  ask(
    command: OperatorCommandName,
    args: Record<string, unknown>,
    progress?: (share: number) => void,
  ): Promise<Message>;
}

/** Opens the bot's data, runs `work`, and closes the data again. */
export type WithOperator = <T>(settings: Settings, work: (operator: Operator) => Promise<T>) => Promise<T>;

/** What those commands are given that ask something of the bot's data. */
export interface AskingContext {
  line: { out(text: string): void; operator: WithOperator };
  settings(): Settings;
}

/** Runs a command and prints its answer. */
export const asking =
  ({ line, settings }: AskingContext) =>
  (command: OperatorCommandName, args: Record<string, unknown>, format: Format): Promise<void> =>
    line.operator(settings(), async (operator) =>
      line.out(printView(await operator.ask(command, args), format)),
    );

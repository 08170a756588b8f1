import type { OperatorCommandName } from '../../commands/index.ts';
import type { Message } from '../../commands/view.ts';
import type { Settings } from '../settings.ts';
import type { Format } from './format.ts';
import { printView } from './print-view.ts';

/** Whoever runs the command line, as the bot's door knows them. */
export interface Operator {
  /** Has a command carried out; where it is about a network, `network` names that. Throws what the door refuses with. */
  ask(
    command: OperatorCommandName,
    args: Record<string, unknown>,
    progress?: (share: number) => void,
  ): Promise<Message>;
}

/** Opens the bot's data, lets `work` ask for what it wants, and closes it again. */
export type WithOperator = <T>(settings: Settings, work: (operator: Operator) => Promise<T>) => Promise<T>;

/** What the commands work with that ask something of the bot's data. */
export interface AskingContext {
  line: { out(text: string): void; operator: WithOperator };
  settings(): Settings;
}

/** Asks for a command and prints what comes of it. */
export const asking =
  ({ line, settings }: AskingContext) =>
  (command: OperatorCommandName, args: Record<string, unknown>, format: Format): Promise<void> =>
    line.operator(settings(), async (operator) =>
      line.out(printView(await operator.ask(command, args), format)),
    );

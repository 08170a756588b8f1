import type { Capability } from '../capability.ts';
import { FIRST_TOPIC, helpOf } from './show-help.ts';

export { type Purpose, purposeOf } from './purpose.ts';

/** The command to run where the bot is added; its answer is the first message there. */
export const FIRST_WORDS = { command: 'help', args: { topic: FIRST_TOPIC } } as const;

/** The capability of explaining the bot, from what all other capabilities say about themselves. */
export const help = (all: readonly Capability[]) =>
  ({
    commands: [helpOf(all)],
    help: { suggested: ['help'] },
    spoken: {
      sayings: [
        { beginning: /^what can (?:you|i) do(?: here)?[?.!]*$/, means: 'help' },
        {
          beginning: /^what (?:can|should|do) (?:you|i|we) (?:say|type|write)(?: here)?[?.!]*$/,
          means: 'help typing',
        },
        {
          beginning:
            /^how (?:do|can|would|should) (?:i|we|you|one) .*?\b(poll|meeting|action|decision|review|member|milestone|plan|digest|network|undo|vote)s?\b.*$/,
          means: 'help $1',
        },
      ],
    },
  }) satisfies Capability;

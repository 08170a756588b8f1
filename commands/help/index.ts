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
    home: {
      settings: [
        { text: 'What you can ask of me', button: { label: 'Show help', command: 'help', args: {} } },
      ],
    },
    spoken: {
      sayings: [
        { beginning: /^what can (?:you|i) do(?: here)?[?.!]*$/, means: 'help' },
        {
          beginning: /^what (?:can|should|do) (?:you|i|we) (?:say|type|write)(?: here)?[?.!]*$/,
          means: 'help typing',
        },
        {
          beginning:
            /^(?:who|what) (?:are|r) you[?.! ]*$|^what (?:is|does) (?:this(?: bot| app| thing)?|convenor)(?: for| do)?[?.! ]*$|^(?:how (?:do|can|should) (?:i|we) (?:start|begin|use (?:you|this|convenor))|how does (?:this|it|convenor) work|(?:getting|get) started|where (?:do|should) (?:i|we) (?:start|begin))[?.! ]*$/,
          means: 'help',
        },
        {
          beginning:
            /^(?:is|are|will) (?:my|our|the|a|this) (?:votes?|ballots?|answers?|inputs?|reviews?|words|messages?|notes?|data)(?: (?:be|here|really|kept))? (?:secret|private|anonymous|safe|confidential|seen)[?.! ]*$|^who (?:can|will|may|could) (?:see|read) .{0,60}$|^what (?:do|does|will|would) (?:you|it|convenor) (?:keep|store|hold|know|record)(?: (?:about|on|of) (?:me|us))?[?.! ]*$|^(?:privacy|is (?:this|it) (?:private|secret|safe|confidential))[?.! ]*$/,
          means: 'help privacy',
          has: ['who', 'is', 'are', 'will', 'what', 'privacy'],
        },
        {
          beginning:
            /^how (?:do|can|would|should) (?:i|we|you|one) .*?\b(poll|meeting|action|decision|review|member|milestone|plan|digest|network|undo|vote)s?\b.*$/,
          means: 'help $1',
        },
      ],
    },
  }) satisfies Capability;

import { type Command, defineCommandAnywhere } from './command.ts';
import { optional } from './field.ts';
import { text } from './fields.ts';
import { UserError } from './user-error.ts';
import type { Action, Block, Item, Message } from './view.ts';

/** Makes the help command from the commands it tells of. */
export function helpFor(commands: Command[]): Command {
  const topics = [...new Set(commands.map(({ pattern }) => pattern.words[0] ?? ''))];
  return defineCommandAnywhere({
    name: 'help',
    summary: 'Show what I can do',
    usage: 'help [<topic>]',
    examples: ['help', 'help action'],
    changes: false,
    fields: { topic: optional(text('Topic', { max: 50 })) },

    async run({ topic }) {
      if (topic === undefined) return overview(commands, topics);
      const about = commands.filter(({ pattern }) => pattern.words[0] === topic.toLowerCase().split(' ')[0]);
      if (about.length === 0) {
        throw new UserError(`There is no help on “${topic}”. There is help on ${topics.join(', ')}.`, {
          actions: topics.map(helpButton),
        });
      }
      return {
        kind: 'message',
        title: `Help: ${topic.toLowerCase()}`,
        blocks: about.flatMap(explained),
        actions: [],
      };
    },
  });
}

function overview(commands: Command[], topics: string[]): Message {
  const items = topics.map((topic): Item => ({ text: [{ strong: topic }, verbsOf(topic, commands)] }));
  return {
    kind: 'message',
    title: 'What I can do',
    blocks: [
      {
        type: 'text',
        text: 'I keep what your network agrees: its meetings, actions and decisions, in Slack and in Microsoft Teams alike.',
      },
      { type: 'list', items },
      {
        type: 'note',
        text: 'Type a command without the rest and I ask for it in a form. For more, press a button or type help and a word.',
      },
    ],
    actions: topics.filter((topic) => topic !== 'undo').map(helpButton),
  };
}

/** ": add, list, show"; for a command of one word, what it does. */
function verbsOf(topic: string, commands: Command[]): string {
  const about = commands.filter(({ pattern }) => pattern.words[0] === topic);
  const verbs = [...new Set(about.flatMap(({ pattern }) => pattern.words[1] ?? []))];
  return `: ${verbs.length > 0 ? verbs.join(', ') : about.map(({ summary }) => summary).join(', ')}`;
}

const helpButton = (topic: string): Action => ({ label: `Help: ${topic}`, command: 'help', args: { topic } });

const explained = ({ usage, summary, examples }: Command): Block[] => [
  { type: 'text', text: [{ strong: usage }, `: ${summary}`] },
  { type: 'note', text: `For example: ${examples.join(' · ')}` },
];

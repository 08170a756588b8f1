import type { Command } from './command.ts';
import { defineCommandAnywhere } from './command.ts';
import { optional } from './field.ts';
import { text } from './fields.ts';
import { UserError } from './user-error.ts';
import type { Action, Block, Message } from './view.ts';

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
  const summaries = (topic: string) =>
    commands
      .filter(({ pattern }) => pattern.words[0] === topic)
      .map(({ usage, summary }) => ({ text: [{ strong: usage }, `: ${summary}`] }));
  return {
    kind: 'message',
    title: 'What I can do',
    blocks: [
      {
        type: 'text',
        text: 'I keep what your network agrees: its meetings, actions and decisions, in Slack and in Microsoft Teams alike. Type a command without the rest and I will ask for it in a form.',
      },
      ...topics.map((topic): Block => ({ type: 'list', items: summaries(topic) })),
    ],
    actions: topics.filter((topic) => topic !== 'undo').map(helpButton),
  };
}

const helpButton = (topic: string): Action => ({ label: `Help: ${topic}`, command: 'help', args: { topic } });

const explained = ({ usage, summary, examples }: Command): Block[] => [
  { type: 'text', text: [{ strong: usage }, `: ${summary}`] },
  { type: 'note', text: `For example: ${examples.join(' · ')}` },
];

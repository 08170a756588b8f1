import type { Network } from '../../storage/networks/networks.ts';
import type { Capability } from '../capability.ts';
import type { Button, Message } from '../view.ts';
import { purposeOf } from './purpose.ts';

/** The message where the bot is added: what it does, in two lines, and what to do first. */
export function firstWords(all: readonly Capability[], network: Network | null, isDirect: boolean): Message {
  const { keeps, asksBy, sends } = purposeOf(all);
  const first = network || isDirect ? [] : all.flatMap(({ help }): Button[] => help?.first ?? []);
  return {
    kind: 'message',
    title: network ? `This channel belongs to ${network.name}` : 'Hello, I am Convenor',
    blocks: [
      {
        type: 'text',
        text: `I keep what your network agrees (its ${keeps}), ask its members by ${asksBy}, and send ${sends} of what is ahead.`,
      },
      {
        type: 'text',
        text: 'I hear only what is said to me: press a button, or mention me and write as to a colleague.',
      },
    ],
    buttons: [...first, { label: 'What I can do', command: 'help', args: {} }],
  };
}

import type { Capability } from '../capability.ts';
import { rosterDecide } from './decide-view.ts';
import { rosterPreview } from './preview-view.ts';
import { setBelongs } from './set-belongs.ts';

export { belongsField } from './belongs-field.ts';
export { readingBlocks } from './reading-blocks.ts';
export { tellOfRoster } from './tell-of-roster.ts';

/** The people of channels in which everyone belongs to the network. */
export const rosters = {
  commands: [setBelongs],
  help: { theme: 'belonging' },
  notUndone: {
    'network.belongs':
      'Say who belongs with network belongs. Those who were added or ended by it stay so; member add and member end change that.',
  },
  messages: [rosterPreview, rosterDecide],
  network: {
    beginnings: (network) => [
      { label: 'Who belongs', command: 'network.belongs', args: { network }, opens: 'form', inMenu: true },
    ],
  },
} satisfies Capability;

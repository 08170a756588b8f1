import type { Capability } from '../capability.ts';
import { stopPages } from './stop-pages.ts';

/** What people have stopped of the pages that other capabilities show in a browser. */
export const pages = {
  commands: [stopPages],
  notUndone: {
    'page.stop':
      'Links that were stopped stay so. For a new one, ask again for what you want to read, as page.',
  },
} satisfies Capability;

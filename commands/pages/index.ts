import type { Capability } from '../capability.ts';
import { stopPages } from './stop-pages.ts';

/** What people have stopped of the pages that other capabilities show in a browser. */
export const pages = {
  commands: [stopPages],
  help: {
    topics: {
      page: 'To read something as a page in your browser, add “as page” to what you ask for. For example: action list as page · meeting minutes M1 as page',
    },
  },
  notUndone: {
    'page.stop':
      'Links that were stopped stay so. For a new one, ask again for what you want to read, as page.',
  },
} satisfies Capability;

import type { Capability } from '../capability.ts';
import { listSharedPages } from './list-shared-pages.ts';
import { sharePage } from './share-page.ts';
import { stopPages } from './stop-pages.ts';
import { withdrawSharedPage } from './withdraw-shared-page.ts';

/** What people have stopped of the pages that other capabilities show in a browser. */
export const pages = {
  commands: [sharePage, listSharedPages, withdrawSharedPage, stopPages],
  help: {
    topics: {
      page: 'To read something as a page in your browser, add “as page” to what you ask for. For example: action list as page · meeting minutes M1 as page. For a link that the whole network may use: page share M1',
    },
  },
  records: { sharedPage: { name: 'Link for the network' } },
  exported: {
    shared_pages: { heading: 'Pages that you shared with a network', when: 'created_at', says: ['kind'] },
  },
  notUndone: {
    'page.stop':
      'Links that were stopped stay so. For a new one, ask again for what you want to read, as page.',
  },
} satisfies Capability;

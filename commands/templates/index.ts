import type { Capability } from '../capability.ts';
import { clearTemplate } from './clear-template.ts';
import { setTemplate } from './set-template.ts';

/** How the Word documents of a network look. */
export const templates = {
  commands: [setTemplate, clearTemplate],
  help: { theme: 'belonging' },
  records: { wordTemplate: { name: 'Look of Word documents' } },
  exported: {
    word_templates: {
      heading: 'Looks of Word documents that you laid down',
      when: 'created_at',
      says: ['version'],
    },
  },
} satisfies Capability;

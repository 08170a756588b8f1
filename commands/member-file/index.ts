import type { Capability } from '../capability.ts';
import { exportMembers } from './export-members.ts';
import { importHere } from './import-here.ts';
import { importMembers, previewMembers } from './import-members.ts';
import { importNow } from './import-now.ts';

export { FaultyFile } from './faulty-file.ts';

/** The capability of importing members from files, in a chat or at the command line, and of exporting them there. */
export const memberFile = {
  commands: [importHere, importNow],
  help: { theme: 'belonging' },
  operator: [previewMembers, importMembers, exportMembers],
  notUndone: {
    'member.import.now':
      'An import cannot be taken back as a whole. End a membership or a role with member end, or change it with member change.',
  },
} satisfies Capability;

import type { Capability } from '../capability.ts';
import { exportMembers } from './export-members.ts';
import { importMembers, previewMembers } from './import-members.ts';

export { FaultyFile } from './faulty-file.ts';

/** The capability of exporting and importing members as files, for whoever runs the command line. */
export const memberFile = {
  commands: [],
  operator: [previewMembers, importMembers, exportMembers],
} satisfies Capability;

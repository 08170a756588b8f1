import type { Capability } from '../capability.ts';
import { leaveDueName } from './leave-due-name.ts';
import { listNamesOf } from './list-names.ts';
import { namesFound } from './names-found.ts';

export { askAboutNames } from './names-found.ts';

/** The capability of removing the names of people who were forgotten from texts that others wrote. */
export const names = (all: readonly Capability[]) =>
  ({
    commands: [listNamesOf(all)],
    help: { theme: 'belonging' },
    messages: [namesFound],
    due: { 'leave-name': leaveDueName },
  }) satisfies Capability;

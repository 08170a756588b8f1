import type { Capability } from '../capability.ts';
import { leaveDueName } from './leave-due-name.ts';
import { listNamesOf } from './list-names.ts';
import { namesFound } from './names-found.ts';

export { askAboutNames } from './names-found.ts';

/** Names of people who were forgotten, where others wrote them in words of their own. */
export const names = (all: readonly Capability[]) =>
  ({
    commands: [listNamesOf(all)],
    messages: [namesFound],
    due: { 'leave-name': leaveDueName },
  }) satisfies Capability;

import type { Capability } from '../capability.ts';
import { nudgesMessage } from './nudges-view.ts';

/** Reminders: one message with the nudges of all capabilities. */
export const nudges = (all: readonly Capability[]) =>
  ({ commands: [], messages: [nudgesMessage(all)] }) satisfies Capability;

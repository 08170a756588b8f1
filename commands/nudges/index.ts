import type { Capability } from '../capability.ts';
import { nudgesMessage } from './nudges-view.ts';

/** What people are reminded of: the lines of one message, whatever capabilities they come from. */
export const nudges = (all: readonly Capability[]) =>
  ({ commands: [], messages: [nudgesMessage(all)] }) satisfies Capability;

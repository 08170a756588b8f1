import type { CapabilityOfAll } from '../capability.ts';
import { nudgesMessage } from './nudges-view.ts';

/** What people are reminded of: the lines of one message, whatever capabilities they come from. */
export const nudges: CapabilityOfAll = (all) => ({ commands: [], messages: [nudgesMessage(all)] });

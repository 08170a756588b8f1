import type { Capability } from '../capability.ts';
import { digestToSetUp } from './digest-to-set-up.ts';
import { digestMessages } from './digest-view.ts';
import { makeDueDigest } from './make-due-digest.ts';
import { previewDigestOf } from './preview-digest.ts';
import { setMonthlyDigest, setWeeklyDigest } from './set-digest.ts';
import { showDigestOf } from './show-digest.ts';
import { stopDigest } from './stop-digest.ts';
import { undoableDigest } from './undoable-digest.ts';

export { moveDigest } from './move-digest.ts';
export { networkDigest } from './network-digest.ts';
export { MOST_READ, toBlocks } from './section.ts';

/** Regular digests, made of parts from every capability. */
export const digests = (all: readonly Capability[]) => {
  const kinds = digestMessages(all);
  return {
    commands: [showDigestOf(all), previewDigestOf(all), setWeeklyDigest, setMonthlyDigest, stopDigest],
    records: { digest: undoableDigest },
    help: { theme: 'planning', purpose: { sends: 'a digest each week' }, suggested: ['digest.weekly'] },
    home: {
      settings: [
        {
          text: 'A digest each week of what waits for you',
          button: { label: 'Choose when', command: 'digest.weekly', args: {} },
        },
      ],
    },
    messages: [kinds.toPerson, kinds.toChannel],
    spoken: {
      kinds: { digest: { verbs: { now: ['show'], off: ['stop', 'end', 'turn off', 'switch off'] } } },
      sayings: [
        {
          beginning:
            /^what(?:'s|s| is) (?:happening|coming up|going on|next|new|ahead)(?: (?:here|for us|in (?:the|our|this) (?:network|group)))?(?: today| tomorrow| (?:this|next) (?:week|month))?[?.! ]*$/,
          means: 'digest now',
        },
        {
          beginning:
            /^(?:no (?:more )?digests?|(?:turn|switch) (?:the |our )?(?:weekly )?digest off)(?: please| pls| thanks)?[.! ]*$/,
          means: 'digest off',
        },
        {
          beginning:
            /^(?:(?:send|post|show|set|make) (?:us |me )?(?:the |a )?)?(?:weekly digest|digest(?: weekly)?(?= (?:on|every|each|at|mon|tue|wed|thu|fri|sat|sun)))/,
          means: 'digest weekly',
        },
      ],
    },
    network: { stillToDo: digestToSetUp },
    due: { 'make-digest': makeDueDigest(kinds) },
  } satisfies Capability;
};

import type { Line } from './line.ts';

/** Whom to turn to with what a peer review is not the place for. */
export const signpostLines: Line[] = [
  {
    type: 'review signpost',
    answer: ['A peer review is for learning. With this, turn to:', 'a safeguarding concern (safeguarding)'],
  },
  {
    type: 'review signpost set incident to "Jo Marsh, patient safety lead"',
    answer: ['With an incident that must be reported', 'Jo Marsh, patient safety lead'],
  },
];

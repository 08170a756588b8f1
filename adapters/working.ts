import { message } from '../commands/view.ts';

/** Shown where an answer takes longer than people wait; the answer then takes its place. */
export const WORKING = message('Working on it…', [
  'This takes longer than usual. The answer will be here; there is no need to ask again.',
]);

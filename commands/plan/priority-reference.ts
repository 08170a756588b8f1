import { shortReference } from '../fields/reference.ts';

/** "W12". */
export const priorityReference = shortReference('W');

import { shortReference } from '../fields/reference.ts';

/** "A12". */
export const actionReference = shortReference('A');

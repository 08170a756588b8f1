import { shortReference } from '../fields/reference.ts';

/** "P12". */
export const pollReference = shortReference('P');

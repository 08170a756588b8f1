import { shortReference } from '../fields/reference.ts';

/** A poll's reference, such as "P12". */
export const pollReference = shortReference('P');

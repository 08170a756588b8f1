import { shortReference } from '../fields/reference.ts';

/** The reference of a round of localities, such as "L1". */
export const roundReference = shortReference('L');

import { shortReference } from '../fields/reference.ts';

/** An interest's reference, such as "I12". */
export const interestReference = shortReference('I');

import { shortReference } from '../fields/reference.ts';

/** The reference of a recommendation in the group that takes it upward, such as "C3". */
export const recommendationReference = shortReference('C');

/** The reference of a network's endorsement of one, such as "B2". */
export const endorsementReference = shortReference('B');

import { shortReference } from '../fields/reference.ts';

/** The reference of a review: "R12". */
export const reviewReference = shortReference('R');

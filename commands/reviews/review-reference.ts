import { shortReference } from '../fields/reference.ts';

/** "R12". */
export const reviewReference = shortReference('R');

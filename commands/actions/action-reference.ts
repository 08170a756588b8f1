import { shortReference } from '../fields/reference.ts';

/** The reference of an action: "A12". */
export const actionReference = shortReference('A');

import { shortReference } from '../fields/reference.ts';

/** The reference of a call for interest, such as "K3". */
export const callReference = shortReference('K');

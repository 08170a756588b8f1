import { shortReference } from '../fields/reference.ts';

/** The reference of a request for advice, such as "N3". */
export const adviceReference = shortReference('N');

import { shortReference } from '../fields/reference.ts';

/** An election's reference, such as "E3". */
export const electionReference = shortReference('E');

import { shortReference } from '../fields/reference.ts';

/** A working group's reference, such as "G3". */
export const groupReference = shortReference('G');

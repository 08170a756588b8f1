import { shortReference } from '../fields/reference.ts';

/** A decision's reference, such as "D12". */
export const decisionReference = shortReference('D');

import { shortReference } from '../fields/reference.ts';

/** "D12". */
export const decisionReference = shortReference('D');

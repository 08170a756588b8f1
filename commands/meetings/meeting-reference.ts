import { shortReference } from '../fields/reference.ts';

/** "M12". */
export const meetingReference = shortReference('M');

import { shortReference } from '../fields/reference.ts';

/** A meeting's reference, such as "M12". */
export const meetingReference = shortReference('M');

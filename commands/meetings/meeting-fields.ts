import { instant, length, writing } from '../fields/fields.ts';
import { referenceField } from '../fields/reference.ts';
import { meetingReference } from './meeting-reference.ts';

export const meetingField = referenceField(
  'meeting',
  'Meeting',
  meetingReference,
  ({ store }) => store.meetings,
);
export const whenField = instant('When');
export const lengthField = length('For how long');
export const placeField = writing('Where', { max: 200 });
export const reasonField = writing('Why', { long: true });

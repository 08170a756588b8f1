import { instant, length, text } from '../fields/fields.ts';
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
export const placeField = text('Where', { max: 200, isAddress: true });
export const reasonField = text('Why', { long: true });

import { instant, length, text } from '../fields/fields.ts';
import { reference } from '../fields/reference.ts';

export const meetingField = reference('meeting', 'Meeting', ({ store }) => store.meetings);
export const whenField = instant('When');
export const lengthField = length('For how long');
export const placeField = text('Where', { max: 200 });
export const reasonField = text('Why', { long: true });

import { day, number, reason } from '../fields/fields.ts';
import { introduced } from '../fields/introductions.ts';
import { offering, referenceField } from '../fields/reference.ts';
import { groupReference } from './group-reference.ts';

/** How many people a group may be said to need. */
const NEEDED = { min: 3, max: 50 };

export const groupField = referenceField('group', 'Group', groupReference, ({ store }) => store.groups);

/** A group that looks for people or works; forms offer these in a list. */
export const openGroupField = offering(
  groupField,
  groupReference,
  ({ title }) => title,
  ({ store, network, caller }, span) =>
    store.groups.list(network.id, 'open', { personId: caller.id, ...span }),
);

export const becauseField = reason();
export const untilField = introduced(day('Until', 'The last day of its term; empty where no end is set'), {
  until: { usual: ['till', 'til', 'to the end of', 'ending', 'ending on', 'ends on'] },
});
export const neededField = introduced(
  { ...number('People it needs', NEEDED), hint: 'It is established when so many want to take part' },
  { needs: { usual: ['need', 'needing', 'once', 'with at least', 'at least'] } },
);

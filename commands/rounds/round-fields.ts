import { text } from '../fields/fields.ts';
import { introduced } from '../fields/introductions.ts';
import { offering, referenceField } from '../fields/reference.ts';
import { roundReference } from './round-reference.ts';

/** A round of the network; forms offer them in a list. */
export const roundField = offering(
  referenceField('round', 'Round', roundReference, ({ store }) => store.rounds),
  roundReference,
  ({ title }) => title,
  ({ store, network }, span) => store.rounds.list(network.id, span),
);

export const localityField = text('Locality', { max: 80, hint: 'One of those of the round' });

export const acrossField = introduced(
  text('Localities', {
    ...{ max: 2000, long: true },
    hint: 'With commas between them. Leave this empty for those that members’ seats name',
  }),
  { across: { usual: ['covering', 'localities'], labels: ['localities'] } },
);

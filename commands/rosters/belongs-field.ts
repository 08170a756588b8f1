import type { PlainField } from '../field.ts';
import { oneCalled } from '../fields/one-called.ts';

/** Who belongs to a network by being in one of its channels. */
const WHO = { everyone: 'Everyone in this channel', added: 'Only those I add' };

type WhoBelongs = keyof typeof WHO;

/** Who belongs. A form proposes everyone where nobody comes in without being added. */
export const belongsField: PlainField<WhoBelongs, 'choice'> = {
  ...oneCalled('Who belongs', WHO),
  hint: 'The people of a channel who come and go later are followed. Nobody is sent a message',
  proposes(place) {
    if (place?.kind !== 'channel') return undefined;
    return place.isClosed ? 'everyone' : 'added';
  },
};

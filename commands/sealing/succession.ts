import type { Sealing } from './sealing.ts';
import { fromNote, toNote } from './signed-note.ts';

/** By this name a key signs for the one that takes its place. */
const KEYS = 'convenor/keys';

const takesItsPlace = (publicKey: string): string => `${KEYS}\nthe next key is\n${publicKey}\n`;

/** The key of `after`, signed for by that of `before`. */
export const succession = (before: Sealing, after: Sealing) => ({
  ...{ publicKey: after.signing.publicKey, followed: before.signing.publicKey },
  note: toNote(KEYS, takesItsPlace(after.signing.publicKey), before.signing),
});

/** Whether the note says, signed by the key that it follows, that this key has taken its place. */
export const isSuccession = ({
  key,
  follows,
  note,
}: {
  key: string;
  follows: string;
  note: string;
}): boolean => fromNote(KEYS, note, follows) === takesItsPlace(key);

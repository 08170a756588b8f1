import type { Sealing } from '../sealing/sealing.ts';
import type { AuditFile } from './audit-file.ts';
import { fromNote, toNote } from './signed-note.ts';

/** By this name a key signs for the one that takes its place. */
const KEYS = 'convenor/keys';

const takesItsPlace = (publicKey: string): string => `${KEYS}\nthe next key is\n${publicKey}\n`;

/** The key of `after`, signed for by that of `before`. */
export const succession = (before: Sealing, after: Sealing) => ({
  ...{ publicKey: after.signing.publicKey, followed: before.signing.publicKey },
  note: toNote(KEYS, takesItsPlace(after.signing.publicKey), before.signing),
});

/** The key of the first head in a file, and those that came after it, each signed for by one before. */
export function trustedKeys({ heads, keys }: AuditFile): Set<string> {
  const trusted = new Set(heads.slice(0, 1).map(({ key }) => key));
  for (const { key, follows, note } of keys)
    if (trusted.has(follows) && fromNote(KEYS, note, follows) === takesItsPlace(key)) trusted.add(key);
  return trusted;
}

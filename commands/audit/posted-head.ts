import type { LogHead } from '../sealing/signed-note.ts';

/** A head that somebody has kept from where it was posted. A checkpoint says of which log it is; a line in a digest does not. */
export interface PostedHead extends LogHead {
  origin: string | null;
}

/** "214 changes, head 8Vd2…=", in which anybody can read the head again. */
export const sayHead = ({ size, root }: LogHead): string =>
  `${size} ${size === 1 ? 'change' : 'changes'}, head ${root}`;

const IN_LINE = /(\d{1,10}) changes?,\s+head\s+([A-Za-z0-9+/]{43}=)/g;
const CHECKPOINT = /^(convenor\/[0-9a-f-]{36})\r?\n(\d{1,10})\r?\n([A-Za-z0-9+/]{43}=)\r?$/gm;

/** The heads in a text: lines of digests as they were posted, or checkpoints. */
export const headsIn = (text: string): PostedHead[] => [
  ...[...text.matchAll(IN_LINE)].map(([, size, root]) => ({
    origin: null,
    size: Number(size),
    root: String(root),
  })),
  ...[...text.matchAll(CHECKPOINT)].map(([, origin, size, root]) => ({
    ...{ origin: String(origin), size: Number(size), root: String(root) },
  })),
];

/** Somebody who can be mentioned, by handle ("bob") or by name ("Bob Ackroyd"). */
export interface Mentionable {
  id: string;
  name: string;
  handle: string;
}

/** A piece of typed text: words, or a mention of somebody. */
export type MentionPiece = { text: string } | { who: Mentionable };

/** Splits typed text at every `@name` that names somebody, in any case. The longest matching name counts. */
export function splitMentions(typed: string, known: readonly Mentionable[]): MentionPiece[] {
  const pieces: MentionPiece[] = [];
  let words = '';
  for (let at = 0; at < typed.length; ) {
    const found = typed[at] === '@' ? nameAt(typed, at + 1, known) : undefined;
    if (found) {
      if (words) pieces.push({ text: words });
      words = '';
      pieces.push({ who: found.who });
      at += 1 + found.length;
    } else {
      words += typed[at];
      at += 1;
    }
  }
  if (words) pieces.push({ text: words });
  return pieces;
}

function nameAt(typed: string, from: number, known: readonly Mentionable[]) {
  return known
    .flatMap((who) =>
      [who.name, who.handle].map((name) => ({ who, length: name.length, name: name.toLowerCase() })),
    )
    .sort((a, b) => b.length - a.length)
    .find(({ name, length }) => {
      const next = typed[from + length] ?? ' ';
      return typed.slice(from, from + length).toLowerCase() === name && !/[\p{L}\p{N}]/u.test(next);
    });
}

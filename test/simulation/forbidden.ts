/** A deed that should have been refused was carried out. */
export class Forbidden extends Error {}

/** Throws `Forbidden` unless it is right. */
export function must(isRight: boolean, otherwise: string): asserts isRight {
  if (!isRight) throw new Forbidden(otherwise);
}

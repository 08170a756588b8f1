/** References that stand together in a text, and the text without them. */
export interface ReferencesRead {
  references: string[];
  rest: string;
}

const BETWEEN = String.raw`(?:\s*[,;&/+]\s*(?:and\s+)?|\s+and\s+|\s+)`;
const LEAD_IN = String.raw`(?:(?:^|\s)(?:in|on|to|for|of|re|about|regarding)\s+)?`;

/**
 * Takes the first reference of one kind out of the words, and those that follow it directly: "Leeds P1", "A1,
 * A2 and A3". Only references with their letter count. They come back in capitals, each once. Returns
 * undefined if there are none.
 */
export function takeReferences(words: string, one: RegExp): ReferencesRead | undefined {
  const { each, many } = patternsOf(one);
  const found = many.exec(words);
  if (!found?.groups?.all) return undefined;
  const references = [...found.groups.all.replaceAll(RANGE, writtenOut).matchAll(each)].map(
    ([reference]) => reference,
  );
  const before = words.slice(0, found.index).replace(/[\s#(]+$/, '');
  const after = words
    .slice(found.index + found[0].length)
    .replace(/^(?:[)\s,.;:]|=(?!>))+|^\s*[–—-]+\s+/, '');
  return {
    references: [...new Set(references.map((each) => each.toUpperCase()))],
    rest: `${before} ${after}`.trim(),
  };
}

const TO = String.raw`\s*(?:-|–|—|\bto\b|\bthrough\b)\s*#?`;

/** Matches a range: "A1-A3", "A1 to A3". */
const RANGE = new RegExp(String.raw`([a-z])(\d{1,6})${TO}([a-z])?(\d{1,6})(?![\d.])`, 'gi');

/** A range of more records than this is not written out. */
const LONGEST_RANGE = 20;

/** Writes out all references of a range, "A1 A2 A3". If its ends differ in kind, it stays as it is. */
function writtenOut(range: string, letter: string, first: string, other = letter, last: string): string {
  const count = Number(last) - Number(first) + 1;
  if (other.toLowerCase() !== letter.toLowerCase() || count < 2 || count > LONGEST_RANGE) return range;
  return Array.from({ length: count }, (_, at) => `${letter}${Number(first) + at}`).join(' ');
}

const made = new WeakMap<RegExp, { each: RegExp; many: RegExp }>();

/** Patterns for one reference of a kind, and for several that stand together. */
function patternsOf(one: RegExp): { each: RegExp; many: RegExp } {
  const before = made.get(one);
  if (before) return before;
  const source = one.source.replace(/^\^|\$$/g, '');
  const many = new RegExp(
    String.raw`${LEAD_IN}(?<=^|[\s(#,;])(?<all>${source}(?:(?:${BETWEEN}#?|${TO})${source})*)(?!\.\d)(?=$|[\s,.;:!?)–—-])`,
    'i',
  );
  const patterns = { each: new RegExp(source, 'gi'), many };
  made.set(one, patterns);
  return patterns;
}

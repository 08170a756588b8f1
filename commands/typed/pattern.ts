/**
 * How a command is typed, written as its usage is shown to people: `meeting schedule <title> on <when> [for
 * <length>] [in <place>]`.
 * The first words name the command. `<field>`s before the first keyword are heads, in this order. A keyword
 * and a `<field>` make a clause, and clauses may come in any order. Brackets mark what may be left out. A
 * single word in brackets, such as `[secret]`, is a switch: it turns on the field of that name. Any field may
 * also be given by its name, as `--field value`; the usage shows this only for fields that can be given in no
 * other way.
 */
export interface Pattern {
  words: string[];
  heads: { field: string; required: boolean }[];
  clauses: Clause[];
  /** The fields that a single word turns on. */
  switches: string[];
}

export interface Clause {
  keyword: string;
  field: string;
  required: boolean;
}

const PART = /(\[)?((?:[a-z-]+ )*)<(\w+)>\]?/g;
const FLAG = /\[--[^\]]*\]/g;
const SWITCH = /\[([a-z]+)\]/g;

/** Reads a pattern. Patterns are part of our own code, so it does not check for mistakes. */
export function toPattern(source: string): Pattern {
  const start = source.search(/[[<]/);
  const leading = (start < 0 ? source : source.slice(0, start)).trim().split(/\s+/);
  const parts = [
    ...source
      .slice(start < 0 ? source.length : start)
      .replaceAll(FLAG, '')
      .replaceAll(SWITCH, '')
      .matchAll(PART),
  ].map(([, bracket, keyword, field]) => ({
    keyword: keyword?.trim() ?? '',
    field: field ?? '',
    required: !bracket,
  }));
  // In "action move <action> to <due>" the words before the first field name the command.
  return {
    words: leading,
    heads: parts.filter(({ keyword }) => keyword === '').map(({ field, required }) => ({ field, required })),
    clauses: parts.filter(({ keyword }) => keyword !== ''),
    switches: [...source.matchAll(SWITCH)].flatMap(([, name]) => name ?? []),
  };
}

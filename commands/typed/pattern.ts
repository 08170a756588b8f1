/**
 * How a command is typed, written as its usage is shown to people:
 * `meeting schedule <title> on <when> [for <length>] [in <place>]`.
 * Leading words name the command; `<field>`s before the first keyword are heads, in order; a keyword and a `<field>`
 * make a clause; clauses may come in any order. Brackets mark what may be left out; a bare word in brackets is a switch,
 * `[secret]`, that turns the field of its name on. Any field may be given by its name
 * as well, `--field value`; where that is the only way, the usage shows it so.
 */
export interface Pattern {
  words: string[];
  heads: { field: string; required: boolean }[];
  clauses: Clause[];
  /** Fields that are turned on by their names. */
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

/** Reads a pattern; a mistake in one is a bug of ours. */
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

/**
 * A statement is prepared when it is sent for this many times, and each connection keeps at most this many.
 */
const OFTEN = 3;
const MOST_KEPT = 200;
/** Counts start anew after this many different statements. */
const MOST_COUNTED = 2_000;

/**
 * Names the statements that are sent often, so that Postgres parses and plans each only once per connection.
 * All others get the empty name, which means unprepared, so that statements of many shapes do not fill a
 * connection's memory.
 */
export function statementNames(): (statement: { sql: string }) => string {
  const names = new Map<string, string>();
  const asked = new Map<string, number>();
  return ({ sql }) => {
    const name = names.get(sql) ?? '';
    if (name !== '' || names.size === MOST_KEPT) return name;
    if (asked.size === MOST_COUNTED) asked.clear();
    const times = (asked.get(sql) ?? 0) + 1;
    asked.set(sql, times);
    if (times === OFTEN) names.set(sql, `often ${names.size + 1}`);
    return names.get(sql) ?? '';
  };
}

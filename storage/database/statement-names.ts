/** How often a statement is asked before it is kept prepared, and how many of them each connection keeps. */
const OFTEN = 3;
const MOST_KEPT = 200;
/** How many statements are counted before counting begins anew. */
const MOST_COUNTED = 2_000;

/**
 * Names the statements that are asked often, each always the same: Postgres then reads and plans such a one once for each
 * connection, and not each time. All others have the empty name, which is none: what is asked in many shapes is not to fill
 * the memory of a connection.
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

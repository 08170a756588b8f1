/** The limits for using a Postgres. Times are in milliseconds. */
export interface DatabaseLimits {
  /** The most connections at once. */
  connections: number;
  /** The longest that a statement may take. A connection on which one takes longer is closed. */
  queryMs: number;
  /** The longest wait for a free connection. */
  waitMs: number;
  /** The longest that a transaction may take, unless it is a long one such as an import or an erasure. */
  transactionMs: number;
  /** After this much silence on a connection, the other end is asked whether it is still there. */
  keepAliveMs: number;
}

/** The default limits. */
export const usualLimits: DatabaseLimits = {
  connections: 10,
  queryMs: 15_000,
  waitMs: 5_000,
  transactionMs: 10_000,
  keepAliveMs: 10_000,
};

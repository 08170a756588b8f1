/** The limits for using a Postgres; times are in milliseconds. */
export interface DatabaseLimits {
  /** The most connections at once. */
  connections: number;
  /** One statement; a connection on which one takes longer is broken, and thrown away. */
  queryMs: number;
  /** The wait for a connection that is free. */
  waitMs: number;
  /** A whole transaction, unless it is one that takes long: an import, an erasure. */
  transactionMs: number;
  /** How long a connection is silent before it is asked whether the other end is still there. */
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

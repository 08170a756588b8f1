import { madeWhenUsed } from './made-when-used.ts';
import type { ReadContext, WriteContext } from './store-context.ts';
import type { Table } from './table.ts';
import type { Model } from './transaction.ts';

/**
 * The kinds of record whose changes are audited, named as their Prisma models. `withdrawn` has the columns set when a record's
 * creation is undone; `takenBack` says that a change is undone by a command of its own. A kind with neither cannot be undone.
 * A record that can be restored has a version.
 */
export type Records = { [M in Model]?: { withdrawn?: object; takenBack?: 'anew' } };

/** The kinds of record whose changes can be undone. */
export type UndoableIn<K extends Records> = {
  [Kind in keyof K]: K[Kind] extends { withdrawn: object } | { takenBack: 'anew' } ? Kind : never;
}[keyof K] &
  Model;

/** The kinds of record of these tables, from their descriptions. */
type RecordsOf<T extends readonly Table[]> = {
  [Row in Extract<T[number], { record: Model }> as Row['record']]: Row extends {
    withdrawn: infer W extends object;
  }
    ? { withdrawn: W }
    : Row extends { takenBack: 'anew' }
      ? { takenBack: 'anew' }
      : Record<never, never>;
};

/** What a folder of storage provides: its reading and writing stores by name, and its kinds of record. */
export interface Aggregate<R extends object, W extends object, Written extends string, K extends Records> {
  reads: (context: ReadContext) => R;
  /** `Written` are the kinds of record that it changes, its own or another aggregate's. */
  writes: (context: WriteContext<Written>) => W;
  records: K;
}

/** A list of aggregates combined into one, to which more can be added. */
export interface Aggregates<R extends object, W extends object, Written extends string, K extends Records>
  extends Aggregate<R, W, Written, K> {
  with<R2 extends object, W2 extends object, Written2 extends string, K2 extends Records>(
    next: Aggregate<R2, W2, Written2, K2>,
  ): Aggregates<R & R2, W & W2, Written | Written2, K & K2>;
}

/** Defines an aggregate, and keeps the names and types of its stores and records. */
export const defineAggregate = <
  R extends object,
  W extends object,
  Written extends string,
  const T extends readonly Table[],
>({
  reads,
  writes,
  tables,
}: Pick<Aggregate<R, W, Written, Records>, 'reads' | 'writes'> & { tables: T }): Aggregate<
  R,
  W,
  Written,
  RecordsOf<T>
> => ({ reads, writes, records: recordsOf(tables) });

/** The kinds of record of these tables, with what their descriptions say of each. */
const recordsOf = <T extends readonly Table[]>(tables: T): RecordsOf<T> =>
  Object.fromEntries(
    tables.flatMap(({ record, withdrawn, takenBack }) =>
      record ? [[record, { ...(withdrawn && { withdrawn }), ...(takenBack && { takenBack }) }]] : [],
    ),
  ) as RecordsOf<T>;

/** Begins a list of aggregates. */
export const listOf = <R extends object, W extends object, Written extends string, K extends Records>(
  first: Aggregate<R, W, Written, K>,
): Aggregates<R, W, Written, K> => listed([first.reads], [first.writes], first.records);

function listed<R extends object, W extends object, Written extends string, K extends Records>(
  reads: ((context: ReadContext) => object)[],
  writes: ((context: WriteContext<Written>) => object)[],
  records: K,
): Aggregates<R, W, Written, K> {
  return {
    reads: madeWhenUsed(reads),
    writes: madeWhenUsed(writes),
    records,
    with: <R2 extends object, W2 extends object, Written2 extends string, K2 extends Records>(
      next: Aggregate<R2, W2, Written2, K2>,
    ) =>
      listed<R & R2, W & W2, Written | Written2, K & K2>([...reads, next.reads], [...writes, next.writes], {
        ...records,
        ...next.records,
      }),
  };
}

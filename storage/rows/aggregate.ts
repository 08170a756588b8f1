import { madeWhenUsed } from './made-when-used.ts';
import type { ReadContext, WriteContext } from './store-context.ts';
import type { Table } from './table.ts';
import type { Model } from './transaction.ts';

/**
 * The kinds of record whose changes are kept, each named as its table's model. `withdrawn` is what a record becomes when
 * its making is undone, and `takenBack` that a change is undone in a way of its own; one of a kind with neither cannot be taken
 * back. Whatever is put back as it was has a version.
 */
export type Records = { [M in Model]?: { withdrawn?: object; takenBack?: 'anew' } };

/** Those of the kinds of record that can be taken back. */
export type UndoableIn<K extends Records> = {
  [Kind in keyof K]: K[Kind] extends { withdrawn: object } | { takenBack: 'anew' } ? Kind : never;
}[keyof K] &
  Model;

/** The kinds of record that tables hold, as these say of themselves. */
type RecordsOf<T extends readonly Table[]> = {
  [Row in Extract<T[number], { record: Model }> as Row['record']]: Row extends {
    withdrawn: infer W extends object;
  }
    ? { withdrawn: W }
    : Row extends { takenBack: 'anew' }
      ? { takenBack: 'anew' }
      : Record<never, never>;
};

/** What a room of storage has for all others: its stores by name, those that read and those that write, and its records. */
export interface Aggregate<R extends object, W extends object, Written extends string, K extends Records> {
  reads: (context: ReadContext) => R;
  /** `Written` are the kinds of record that it changes, its own or another's; each is among some aggregate's records. */
  writes: (context: WriteContext<Written>) => W;
  records: K;
}

/** Several aggregates as one, to which more can be added. */
export interface Aggregates<R extends object, W extends object, Written extends string, K extends Records>
  extends Aggregate<R, W, Written, K> {
  with<R2 extends object, W2 extends object, Written2 extends string, K2 extends Records>(
    next: Aggregate<R2, W2, Written2, K2>,
  ): Aggregates<R & R2, W & W2, Written | Written2, K & K2>;
}

/** Says what an aggregate is; the compiler keeps the names and types of all that is in it. */
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

/** By kind, what its tables say of each. */
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

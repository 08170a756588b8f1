import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import type { Expression, InterestCall } from './calls.ts';

/** Writes calls for interest, and who is interested. */
export function callWrites(context: WriteContext<'interestCall' | 'expression'>) {
  const { tx, newId, now, audit, wake } = context;
  const calls = versionedWrites(context, 'interestCall', tx.interestCall, {
    toRow: (row: InterestCall) => row,
  });
  const expressions = versionedWrites(context, 'expression', tx.expression, {
    toRow: (row: Expression) => row,
  });
  const wakeFor = ({ id, nextAt }: InterestCall): void => {
    if (nextAt) wake([{ job: 'close-call', id, dueAt: nextAt }]);
  };

  return {
    async add(
      call: Pick<
        InterestCall,
        'networkId' | 'number' | 'title' | 'because' | 'wanted' | 'closesAt' | 'nextAt' | 'createdById'
      >,
    ): Promise<InterestCall> {
      const row = await tx.interestCall.create({ data: { ...call, id: newId(), createdAt: now } });
      audit('interestCall', row.id, null, row);
      wakeFor(row);
      return row;
    },

    /** Changes a call under an optimistic lock. A job closes it in time. */
    async update(call: InterestCall, change: Partial<InterestCall>): Promise<InterestCall> {
      const after = await calls.update(call, change);
      if (change.nextAt) wakeFor(after);
      return after;
    },

    /** Records that a person is interested, and why, in place of what they said before. Resolves to the id of it. */
    async express(callId: string, personId: string, statement: string | null): Promise<string> {
      const before = await tx.expression.findUnique({ where: { callId_personId: { callId, personId } } });
      if (before) {
        const status = before.status === 'withdrawn' ? ('interested' as const) : before.status;
        return (await expressions.update(before, { statement, status })).id;
      }
      const row = await tx.expression.create({ data: { id: newId(), callId, personId, statement, at: now } });
      audit('expression', row.id, null, row);
      return row.id;
    },

    /** Changes what has become of someone's interest, under an optimistic lock. */
    updateExpression: (expression: Expression, change: Partial<Expression>): Promise<Expression> =>
      expressions.update(expression, change),

    /** Those whom nobody has selected are not selected. */
    async endUndecided(callId: string): Promise<void> {
      const rows = await tx.expression.findMany({
        where: { callId, status: { in: ['interested', 'shortlisted'] } },
      });
      await tx.expression.updateMany({
        where: { id: { in: rows.map(({ id }) => id) } },
        data: { status: 'notSelected', version: { increment: 1 } },
      });
      for (const row of rows)
        audit('expression', row.id, row, { ...row, status: 'notSelected', version: row.version + 1 });
    },
  };
}

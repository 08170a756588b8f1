import { dayToDate } from '../rows/day.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import type { AdviceAnswer, AdviceRequest } from './advice.ts';
import { fromRow, toRow } from './advice-reads.ts';

/** Writes requests for advice, and what is answered. */
export function adviceWrites(context: WriteContext<'adviceRequest' | 'adviceAnswer'>) {
  const { tx, newId, now, audit, wake } = context;
  const requests = versionedWrites(context, 'adviceRequest', tx.adviceRequest, { toRow });
  const answers = versionedWrites(context, 'adviceAnswer', tx.adviceAnswer, {
    toRow: (row: AdviceAnswer) => row,
  });

  return {
    async add(
      request: Pick<
        AdviceRequest,
        'networkId' | 'number' | 'kind' | 'question' | 'askedForId' | 'due' | 'createdById'
      >,
    ): Promise<AdviceRequest> {
      const row = await tx.adviceRequest.create({
        data: { ...request, id: newId(), due: dayToDate(request.due), createdAt: now },
      });
      audit('adviceRequest', row.id, null, row);
      return fromRow(row);
    },

    /** Changes a request under an optimistic lock. A job takes the result of the poll by which it is agreed. */
    async update(request: AdviceRequest, change: Partial<AdviceRequest>): Promise<AdviceRequest> {
      const after = await requests.update(request, change);
      if (change.nextAt) wake([{ job: 'take-agreed-advice', id: after.id, dueAt: change.nextAt }]);
      return after;
    },

    /** Records what a person answers, in place of what they answered before. Resolves to the id of the answer. */
    async answer(requestId: string, personId: string, text: string): Promise<string> {
      const before = await tx.adviceAnswer.findUnique({
        where: { requestId_personId: { requestId, personId } },
      });
      if (before) return (await answers.update(before, { text, withdrawn: false, at: now })).id;
      const row = await tx.adviceAnswer.create({ data: { id: newId(), requestId, personId, text, at: now } });
      audit('adviceAnswer', row.id, null, row);
      return row.id;
    },
  };
}

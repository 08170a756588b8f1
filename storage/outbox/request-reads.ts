import type { Prisma } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** Reads handled requests that changed something, with their answers. */
export function requestReads({ tx }: ReadContext) {
  return {
    /** The answer to the request, if it has been handled. */
    async answer(id: string): Promise<Prisma.JsonValue | undefined> {
      const row = await tx.request.findUnique({ where: { id }, select: { answer: true } });
      return row?.answer;
    },
  };
}

import type { CapturedLine } from '../generated/client.ts';
import { insertRows } from '../rows/row-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';

/** Writes the lines of messages that record something in a meeting. */
export function capturedLineWrites({ tx, newId }: Pick<WriteContext, 'tx' | 'newId'>) {
  return {
    /** Notes which request records each of these lines. Idempotent: an existing line is not changed. */
    async note(lines: Omit<CapturedLine, 'id'>[]): Promise<void> {
      await insertRows(
        tx,
        'captured_lines',
        lines.map((line) => ({ id: newId(), ...line })),
      );
    },

    /** Forgets a line, what it recorded having been taken back. */
    async forget(id: string): Promise<void> {
      await tx.capturedLine.deleteMany({ where: { id } });
    },
  };
}

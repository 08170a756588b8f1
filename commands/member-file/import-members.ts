import type { Bulk } from '../../storage/members/bulk-members.ts';
import type { OperatorContext } from '../context.ts';
import { optional } from '../field.ts';
import { yesOrNo } from '../fields/fields.ts';
import { fileField } from '../files/file-field.ts';
import { readTable } from '../files/read-table.ts';
import { defineOperatorCommand } from '../operator-command.ts';
import type { Message } from '../view.ts';
import { type Compared, compare } from './compare.ts';
import { FaultyFile } from './faulty-file.ts';
import { type Imported, imported, sayImported, sayTrial } from './imported.ts';
import { spokenOf } from './place-lines.ts';
import { type MemberLine, readLines } from './read-lines.ts';
import { touched } from './touched.ts';

const fields = { file: fileField, strict: optional(yesOrNo('Strict')) };

/** Shows what an import would change, and changes nothing. */
export const previewMembers = defineOperatorCommand({
  name: 'members.preview',
  changes: false,
  fields,

  async run({ file, strict }, context): Promise<Message> {
    const read = readLines(await readTable(file), { strict });
    const found = imported(read, await compareWith(read.lines, context));
    mustBeWithoutFault(found);
    return sayTrial(found);
  },
});

/** Imports members and their roles from a file: either all of it or nothing. */
export const importMembers = defineOperatorCommand({
  name: 'members.import',
  isLong: true,
  fields,

  async run({ file, strict }, context): Promise<Message> {
    const { store, progress } = context;
    const read = readLines(await readTable(file), { strict });
    await store.bulk.lock(spokenOf(read.lines));
    const compared = await compareWith(read.lines, context);
    const found = imported(read, compared);
    mustBeWithoutFault(found);
    await store.bulk.write(compared.bulk, countUp(sizeOf(compared.bulk), progress));
    await store.messages.refresh(...touched(compared.bulk));
    return sayImported(found);
  },
});

const compareWith = async (
  lines: MemberLine[],
  { store, now, newId, today }: OperatorContext,
): Promise<Compared> => compare(lines, await store.bulk.known(spokenOf(lines)), { now, newId, today });

function mustBeWithoutFault(found: Imported): void {
  if (found.faults.length > 0) throw new FaultyFile(found);
}

const sizeOf = (bulk: Bulk): number => Object.values(bulk).reduce((sum, rows) => sum + rows.length, 0);

/** Reports how much is done, from 0 to 1. It leaves room for the audit, which is written last. */
function countUp(size: number, progress: (share: number) => void): (rows: number) => void {
  let done = 0;
  return (rows) => {
    done += rows;
    progress((done / size) * WITHOUT_AUDIT);
  };
}

const WITHOUT_AUDIT = 0.9;

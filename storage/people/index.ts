import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { codeTryWrites } from './code-try-writes.ts';
import { likenessReads } from './likeness-reads.ts';
import { likenessWrites } from './likeness-writes.ts';
import { linkCodeReads } from './link-code-reads.ts';
import { linkCodeWrites } from './link-code-writes.ts';
import { linkReads } from './link-reads.ts';
import { linkWrites } from './link-writes.ts';
import { personReads } from './person-reads.ts';
import { personalDataReads } from './personal-data-reads.ts';
import { personalDataWrites } from './personal-data-writes.ts';
import { peopleTables } from './tables.ts';

/** People and their accounts, how accounts are linked, and everything held on a person. */
export const people = defineAggregate({
  reads: (context: ReadContext) => ({
    people: personReads(context),
    links: linkReads(context),
    linkCodes: linkCodeReads(context),
    likenesses: likenessReads(context),
    personalData: personalDataReads(context),
  }),
  writes: (context: WriteContext<'person'>) => ({
    links: linkWrites(context),
    linkCodes: linkCodeWrites(context),
    codeTries: codeTryWrites(context),
    likenesses: likenessWrites(context),
    personalData: personalDataWrites(context),
  }),
  tables: peopleTables,
});

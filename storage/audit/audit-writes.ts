import { redrawingHomes, type StaleHome, wakeHomes } from '../outbox/home-writes.ts';
import { insertion } from '../rows/row-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { Author, Told } from './changes.ts';
import { commitTo, newSalt } from './leaves.ts';

/** Begins the audit of one request. Its changes are written in one statement when it is flushed. */
export function startAudit<Kind extends string>(
  { tx, now, newId, wake, unawaited }: Pick<WriteContext, 'tx' | 'now' | 'newId' | 'wake' | 'unawaited'>,
  author: Author,
): Pick<WriteContext<Kind>, 'audit' | 'flushAudit' | 'takeAudit'> {
  const told: Omit<Told, 'salt' | 'commitment'>[] = [];
  const takeAudit = (): Told[] =>
    told.splice(0).map((change) => {
      const salt = newSalt();
      return { ...change, salt, commitment: commitTo(salt, change) };
    });
  return {
    audit: (record, recordId, before, after) => {
      told.push({
        ...{ id: newId(), at: now, ...author, personThen: author.personId },
        ...{ record, recordId, before, after },
      });
    },

    takeAudit,

    flushAudit() {
      const changes = takeAudit();
      if (changes.length === 0) return;
      const homes = tx.$queryRaw<StaleHome[]>`
        WITH audit AS (${insertion('changes', changes)}), ${redrawingHomes(changes, now)} SELECT * FROM homes`;
      unawaited(homes.then((stale) => wakeHomes(stale, wake)));
    },
  };
}

import type { Note } from './changes.ts';
import type { Person } from './generated/client.ts';
import type { Transaction } from './transaction.ts';
import { updateVersion } from './version.ts';

/** What a person brings to every network they are in. */
export type Particulars = Pick<Person, 'id' | 'version' | 'profession' | 'isClinician' | 'skills'>;

/** People's professions and skills. */
export function particularsStore(tx: Transaction, note: Note) {
  return {
    async get(personId: string): Promise<Particulars> {
      const select = { id: true, version: true, profession: true, isClinician: true, skills: true };
      return tx.person.findUniqueOrThrow({ where: { id: personId }, select });
    },

    /** Changes what has become different; nothing is noted where nothing has. */
    async update(
      particulars: Particulars,
      change: Pick<Particulars, 'profession' | 'isClinician' | 'skills'>,
    ): Promise<void> {
      const { profession, isClinician, skills } = particulars;
      const same =
        profession === change.profession && isClinician === change.isClinician && skills === change.skills;
      if (same) return;
      await updateVersion(tx.person, particulars, change);
      const after = { ...particulars, ...change, version: particulars.version + 1 };
      note('person', particulars.id, particulars, after);
    },
  };
}

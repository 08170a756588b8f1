import { v7 as newId } from 'uuid';
import { dayOf } from '../commands/dates/dates.ts';
import { type Compared, compare } from '../commands/member-file/compare.ts';
import { spokenOf } from '../commands/member-file/place-lines.ts';
import { type Line, readLines } from '../commands/member-file/read-lines.ts';
import { writeMembers } from '../commands/member-file/write-members.ts';
import type { Bulk } from '../storage/members/bulk-members.ts';
import type { Reads, Storage, Store } from '../storage/store.ts';
import type { Imported, MembersDesk, WithMembers } from './command-line/members.ts';
import { theNetworkCalled } from './networks-desk.ts';
import { authorOf, withStorage } from './open-desk.ts';

/** Opens the bot's own database for administrators. */
export const withMembers: WithMembers = (settings, work) =>
  withStorage(settings, (storage) => work(membersDesk(storage, settings.timezone, new Date())));

/** How members come in and go out as files, in a database that is open. */
export function membersDesk(storage: Storage, zone: string, now: Date): MembersDesk {
  const surroundings = { now, newId };
  const today = dayOf(now, zone);
  const compareWith = async (store: Reads, lines: Line[]): Promise<Compared> =>
    compare(lines, await store.bulk.known(spokenOf(lines)), { ...surroundings, today });

  /** Faults of single lines and those among lines are told all at once. */
  const told = (lines: Line[], before: Imported['faults'], { told, bulk, faults }: Compared): Imported => ({
    faults: [...before, ...faults].sort((a, b) => a.line - b.line),
    lines: lines.length,
    told: told.filter(({ changes }) => changes.length > 0),
    made: { people: bulk.people.filter(({ before }) => before === null).length, roles: bulk.seats.length },
  });

  return {
    async look(bytes) {
      const { lines, faults } = readLines(bytes);
      return told(lines, faults, await compareWith(storage.reading(surroundings), lines));
    },

    async import(bytes, progress) {
      const { lines, faults } = readLines(bytes);
      const work = async (store: Store): Promise<Imported> => {
        await store.bulk.lockNames();
        const compared = await compareWith(store, lines);
        const imported = told(lines, faults, compared);
        if (imported.faults.length > 0) return imported;
        await store.bulk.write(compared.bulk, countUp(sizeOf(compared.bulk), progress));
        await store.messages.refresh(...touched(compared.bulk));
        return imported;
      };
      const done = await storage.transaction(surroundings, authorOf('members.import'), work, {
        isLong: true,
      });
      return done.result;
    },

    async export(network) {
      const store = storage.reading(surroundings);
      const only = network === undefined ? undefined : await theNetworkCalled(network, store);
      return writeMembers(await store.exported.members(today, only?.id));
    },
  };
}

const sizeOf = (bulk: Bulk): number => Object.values(bulk).reduce((sum, rows) => sum + rows.length, 0);

/** Tells how much of it is done, from 0 to 1; the audit is written last. */
function countUp(size: number, progress: (share: number) => void): (rows: number) => void {
  let done = 0;
  return (rows) => {
    done += rows;
    progress((done / size) * WITHOUT_AUDIT);
  };
}

const WITHOUT_AUDIT = 0.9;

/** The records whose cards tell of members: the networks, and the requests to join that are answered so. */
function touched({ members, seats }: Bulk): string[] {
  const asked = members.filter(({ before }) => before?.status === 'asking').map(({ after }) => after.id);
  return [...new Set([...members, ...seats].map(({ after }) => after.networkId)), ...asked];
}

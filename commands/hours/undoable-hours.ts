import type { Hours } from '../../storage/hours/hours.ts';
import type { PersonalHours } from '../dates/working-hours.ts';
import type { UndoableRecord } from '../parts/undoable-record.ts';
import { setHours, USUAL } from './own-hours.ts';

/** How a change of hours is undone: those before apply again. */
export const undoableHours: UndoableRecord = {
  name: 'Your working hours',
  isPlural: true,

  async takeBack({ before, after }, { store, caller }) {
    const [was, is] = [before, after] as unknown as [Hours | null, Hours];
    const current = await store.hours.of(caller.id);
    if (!current || NAMES.some((name) => current[name] !== (is[name] ?? null))) return false;
    await setHours(caller.id, { ...USUAL, ...(was && ownOf(was)) }, store);
    return true;
  },
};

const NAMES = [
  ...['personId', 'halfDays', 'awayFrom', 'awayUntil', 'quietFrom', 'quietUntil', 'zone'],
] as const;

/** What was audited before there were quiet hours says nothing of them. */
const ownOf = ({ id, personId, ...own }: Hours): PersonalHours => ({ ...USUAL, ...own });

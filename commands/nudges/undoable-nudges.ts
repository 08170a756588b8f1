import { isDeepStrictEqual } from 'node:util';
import type { NudgeSettings } from '../../storage/nudge-settings/nudge-settings.ts';
import type { UndoableRecord } from '../parts/undoable-record.ts';
import { ALL, changeWanted } from './wanted.ts';

/** How it is undone that somebody put a reminder off, so that those before apply again; or that a chair asked for one. */
export const undoableSnooze: UndoableRecord = {
  name: 'The later reminder',
  takeBack: ({ recordId }, { store }) => store.nudges.unsnooze(recordId),
};

/** How a change of what somebody wants of reminders is undone. */
export const undoableWanted: UndoableRecord = {
  name: 'What you chose of reminders',

  async takeBack({ before, after }, context) {
    const [was, is] = [before, after] as unknown as [NudgeSettings | null, NudgeSettings];
    const current = await context.store.nudgeSettings.lock(context.caller.id);
    if (!isDeepStrictEqual({ ...current }, is)) return false;
    const { stoppedKinds, stoppedRecords, goesTo, atMost } = was ?? ALL;
    await changeWanted(() => ({ stoppedKinds, stoppedRecords, goesTo, atMost }), context);
    return true;
  },
};

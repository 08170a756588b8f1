import type { NudgeSettings, NudgesWanted } from '../../storage/nudge-settings/nudge-settings.ts';
import type { Store } from '../../storage/store.ts';
import { PLATFORMS } from '../cards/shown.ts';
import type { RequestContext } from '../context.ts';

/** What somebody wants who has said nothing. */
export const ALL: NudgesWanted = { stoppedKinds: [], stoppedRecords: [], goesTo: null, atMost: null };

/** Changes what the caller wants of reminders, and has what was put off looked at again. */
export async function changeWanted(
  change: (wanted: NudgesWanted) => Partial<NudgesWanted>,
  { store, caller }: Pick<RequestContext<Store>, 'store' | 'caller'>,
): Promise<NudgeSettings> {
  const before = await store.nudgeSettings.lock(caller.id);
  const { stoppedKinds, stoppedRecords, goesTo, atMost } = before ?? ALL;
  const wanted = { stoppedKinds, stoppedRecords, goesTo, atMost };
  const settings = await store.nudgeSettings.set(caller.id, before, { ...wanted, ...change(wanted) });
  await store.messages.putOffNoMore(caller.id);
  return settings;
}

/** "They come in Slack, at most 3 messages a week." */
export async function whenTheyCome({
  store,
  caller,
}: Pick<RequestContext, 'store' | 'caller'>): Promise<string> {
  return sayWhere((await store.nudgeSettings.of(caller.id)) ?? ALL);
}

export const sayWhere = ({ goesTo, atMost }: Pick<NudgesWanted, 'goesTo' | 'atMost'>): string => {
  const where = goesTo ? `in ${PLATFORMS[goesTo]}` : 'where you were last, Slack or Teams';
  const most =
    atMost === null ? '' : `, at most ${atMost === 1 ? 'one message' : `${atMost} messages`} a week`;
  return `Reminders come ${where}${most}.`;
};

/** How many records somebody may have stopped; the oldest gives way. */
export const MOST_STOPPED = 100;

/** These without the one. */
export const without = (all: string[], one: string | undefined): string[] =>
  all.filter((each) => each !== one);

import type { Digest } from '../../storage/digests/digests.ts';
import type { NudgeInMessage } from '../../storage/outbox/nudge-reads.ts';
import type { Capability } from '../capability.ts';
import { type MessageKind, messageInHours, type RenderContext } from '../cards/renderer.ts';
import { clockTimeOf, dayOf } from '../dates/dates.ts';
import { type PersonalHours, withinHours } from '../dates/working-hours.ts';
import type { Remind, Reminder } from '../parts/reminder.ts';
import type { Block, Item, Message } from '../view.ts';

/**
 * All nudges for a person at one time, in one direct message. Nudges that no longer apply, or that this morning's digest
 * covers, are left out; if none is left, there is no message. A posted message is edited to show what has become of each.
 */
async function renderNudges(
  personId: string,
  context: RenderContext,
  all: readonly Capability[],
): Promise<Message | null> {
  const { store, message, isPosted, now } = context;
  if (message === null) return null;
  const nudges = await store.nudges.inMessage(message.id);
  const digest = isPosted ? null : await store.digests.of({ personId });
  const told = digest && toldUntil(digest, now, await store.hours.of(personId));
  const isTold = (nudge: NudgeInMessage, { isInNoDigest }: Reminder): boolean =>
    told !== null && nudge.plannedAt <= told && !isInNoDigest && !isNews(nudge, digest, now);
  const said = (await remindersOf(nudges, personId, context, all))
    .filter(({ nudge, reminder }) => !isTold(nudge, reminder))
    .filter(({ nudge, reminder }) => isPosted || isStillDue(nudge, reminder))
    .map(({ reminder }) => reminder);
  const [first, ...others] = said;
  if (!first) return null;
  return others.length === 0 ? alone(first) : together([first, ...others]);
}

/** Whoever has left a network is reminded of nothing in it, but told of what they are given. */
const isStillDue = ({ isGiving }: NudgeInMessage, { isSettled, hasLeft = false }: Reminder): boolean =>
  !isSettled && (isGiving || !hasLeft);

/** Whether it tells today of what was given since the last working day; a digest does not say by whom. */
const isNews = ({ isGiving, dueAt }: NudgeInMessage, digest: Digest | null, now: Date): boolean =>
  isGiving && digest !== null && dayOf(dueAt, digest.zone) === dayOf(now, digest.zone);

/** The kind of the message with all nudges for a person at one time. */
export const nudgesMessage = (all: readonly Capability[]): MessageKind =>
  messageInHours(
    'person.nudges',
    { zoneOf: ({ id }, store) => store.nudges.zoneOf(id), gathers: true },
    (id, context) => renderNudges(id, context, all),
  );

/**
 * Nudges planned before this time are covered by the person's digest of today: already sent, due this morning, or missed
 * while the bot was away and about to be made. Null if there is no digest today.
 */
function toldUntil(digest: Digest, now: Date, own: PersonalHours | null): Date | null {
  const { lastAt, nextAt, zone } = digest;
  const isToday = (at: Date): boolean => dayOf(at, zone) === dayOf(now, zone);
  if (nextAt <= now) return now;
  if (isToday(nextAt) && clockTimeOf(nextAt, zone) < '12:00') return nextAt;
  // One that was put off comes when they are next at work.
  return lastAt && isToday(withinHours(lastAt, zone, own)) ? lastAt : null;
}

async function remindersOf(
  nudges: NudgeInMessage[],
  personId: string,
  context: RenderContext,
  all: readonly Capability[],
): Promise<{ nudge: NudgeInMessage; reminder: Reminder }[]> {
  const kinds = [...new Set(nudges.map(({ kind }) => kind))];
  const found = await Promise.all(
    kinds.map((kind) => {
      const ids = nudges.filter((nudge) => nudge.kind === kind).map(({ subjectId }) => subjectId);
      return remindOf(kind, all)(ids, personId, context);
    }),
  );
  const bySubject = new Map(found.flatMap((each) => [...each]));
  return nudges.flatMap((nudge) => {
    const reminder = bySubject.get(nudge.subjectId);
    if (!reminder) return [];
    return [{ nudge, reminder: nudge.isGiving ? asGiven(reminder) : { ...reminder, asGiven: undefined } }];
  });
}

/** A reminder of what has just been given to the person: by whom, why, and how to hand it back. */
const asGiven = (reminder: Reminder): Reminder =>
  reminder.asGiven
    ? {
        ...reminder,
        title: reminder.asGiven.title,
        facts: [...reminder.facts, ...reminder.asGiven.facts],
        buttons: [...reminder.buttons, reminder.asGiven.handBack],
      }
    : reminder;

/** How people are reminded of a kind of record. Throws if no capability declares it: a bug in the code. */
function remindOf(kind: string, all: readonly Capability[]): Remind {
  const known = all.flatMap(({ reminders = {} }) => Object.entries(reminders));
  const found = known.find(([name]) => name === kind);
  if (!found) throw new Error(`nothing says what people are reminded of by a nudge about a ${kind}`);
  return found[1];
}

const alone = ({ title, text, facts, blocks = [], buttons }: Reminder): Message => ({
  kind: 'message',
  title,
  blocks: [{ type: 'text', text }, { type: 'facts', facts }, ...blocks],
  buttons,
});

function together(reminders: Reminder[]): Message {
  const waiting = reminders.filter(({ isSettled }) => !isSettled).length;
  return {
    kind: 'message',
    title: waiting === 0 ? 'Nothing more waits for you here' : `${thingsWait(waiting)} for you`,
    blocks: [{ type: 'list', items: reminders.map(toItem) }, ...howToHandBack(reminders)],
    buttons: [],
  };
}

function howToHandBack(reminders: Reminder[]): Block[] {
  const [example] = reminders.flatMap((each) => each.asGiven ?? []);
  if (!example) return [];
  const text = `What is not yours to do goes back to whoever gave it, for example with: ${example.typed}`;
  return [{ type: 'note', text }];
}

const thingsWait = (count: number): string => (count === 1 ? 'One thing waits' : `${count} things wait`);

function toItem({ title, text, facts, buttons: [first] }: Reminder): Item {
  const runs = typeof text === 'string' ? [text] : text;
  const network = facts.find(({ label }) => label === 'Network')?.value;
  return {
    // A title may be a sentence: "P1 is closed. A: 2 of 2 votes."
    text: [
      { strong: title.replace(/\.$/, '') },
      ': ',
      ...runs,
      ...(typeof network === 'string' ? [` (${network})`] : []),
    ],
    ...(first && { button: first }),
  };
}

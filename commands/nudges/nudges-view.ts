import type { Digest } from '../../storage/digests/digests.ts';
import type { NudgeInMessage } from '../../storage/outbox/nudge-reads.ts';
import type { Capability } from '../capability.ts';
import { type MessageKind, messageInHours, type RenderContext } from '../cards/renderer.ts';
import { clockTimeOf, dayOf } from '../dates/dates.ts';
import { type PersonalHours, withinHours } from '../dates/working-hours.ts';
import type { Reminder } from '../parts/reminder.ts';
import type { Block, Button, Item, Message } from '../view.ts';
import { nextWeekIfEnough } from './enough.ts';
import { isStillDue, passedOn, remindersOf } from './reminders-of.ts';

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
  const nudges = await store.nudges.inMessage(message.id, now);
  const settings = isPosted ? null : await store.nudgeSettings.of(personId);
  const digest = isPosted ? null : await store.digests.of({ personId });
  const told = digest && toldUntil(digest, now, await store.hours.of(personId));
  const isTold = (nudge: NudgeInMessage, { isInNoDigest }: Reminder): boolean =>
    told !== null && nudge.plannedAt <= told && !isInNoDigest && !isNews(nudge, digest, now);
  const said = (await remindersOf(nudges, personId, context, all))
    .filter(({ nudge, reminder }) => !isTold(nudge, reminder))
    .filter((each) => isPosted || isStillDue(each, settings))
    .map(({ reminder }) => reminder);
  const [first, ...others] = said;
  if (!first) return null;
  return others.length === 0 ? alone(first, message.id) : together([first, ...others], message.id);
}

/** Whether it tells today of what was given since the last working day; a digest does not say by whom. */
const isNews = ({ isGiving, dueAt }: NudgeInMessage, digest: Digest | null, now: Date): boolean =>
  isGiving && digest !== null && dayOf(dueAt, digest.zone) === dayOf(now, digest.zone);

/** The kind of the message with all nudges for a person at one time. */
export const nudgesMessage = (all: readonly Capability[]): MessageKind =>
  messageInHours(
    'person.nudges',
    {
      zoneOf: ({ id }, store) => store.nudges.zoneOf(id),
      gathers: true,
      passesOn: passedOn(all),
      waitsUntil: (id, context) => nextWeekIfEnough(id, context, all),
    },
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

const alone = ({ title, text, facts, blocks = [], ...reminder }: Reminder, messageId: string): Message => {
  const { isSettled, networkId, notMine } = reminder;
  const waits = isSettled
    ? []
    : [
        snoozeButton('Snooze', messageId, networkId),
        ...(notMine ? [{ ...notMine, inMenu: true as const }] : []),
        whyButton('Why this?', messageId, networkId),
      ];
  return {
    kind: 'message',
    title,
    blocks: [{ type: 'text', text }, { type: 'facts', facts }, ...blocks],
    buttons: [...reminder.buttons, ...waits],
  };
};

function together(reminders: Reminder[], messageId: string): Message {
  const open = reminders.filter(({ isSettled }) => !isSettled);
  const [first, ...others] = open;
  const meeting = meetingOf(open);
  const from = meeting === undefined ? '' : ` from ${meeting}`;
  const hasAll = meeting !== undefined && open.length <= MOST_WITH_ALL;
  const items = hasAll ? reminders.flatMap(withEachButton) : reminders.map(toItem);
  return {
    kind: 'message',
    title: first ? `${thingsWait(1 + others.length)} for you${from}` : 'Nothing more waits for you here',
    blocks: [{ type: 'list', items }, ...howToHandBack(reminders)],
    buttons: first
      ? [
          snoozeButton('Snooze all', messageId, first.networkId),
          whyButton('Why these?', messageId, first.networkId),
        ]
      : [],
  };
}

const snoozeButton = (label: string, message: string, network: string): Button => ({
  ...{ label, command: 'nudge.snooze', args: { message, network }, opens: 'form' },
});

const whyButton = (label: string, message: string, network: string): Button => ({
  ...{ label, command: 'nudge.why', args: { message, network }, opens: 'answer', inMenu: true },
});

function howToHandBack(reminders: Reminder[]): Block[] {
  const [example] = reminders.flatMap((each) => each.asGiven ?? []);
  if (!example) return [];
  const text = `What is not yours to do goes back to whoever gave it, for example with: ${example.typed}`;
  return [{ type: 'note', text }];
}

/** The meeting in which all of this was given; undefined if not all was, or in several. */
function meetingOf(reminders: Reminder[]): string | undefined {
  const [meeting, ...others] = new Set(reminders.map(({ asGiven }) => asGiven?.meeting));
  return others.length === 0 ? meeting : undefined;
}

/** So many things given in a meeting have all their buttons; of more, each has the first. */
const MOST_WITH_ALL = 8;

/** The line of what was given in a meeting, and below it one for each of its further buttons, while it waits. */
function withEachButton(reminder: Reminder): Item[] {
  const { asGiven, isSettled, buttons, notMine } = reminder;
  if (isSettled || !asGiven) return [toItem(reminder)];
  const reference = asGiven.typed.slice(asGiven.typed.lastIndexOf(' ') + 1);
  return [
    toItem(reminder),
    ...buttons.slice(1).map((button) => ({ text: `${reference} by another day`, button })),
    ...(notMine ? [{ text: `${reference} is not yours to do`, button: notMine }] : []),
  ];
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

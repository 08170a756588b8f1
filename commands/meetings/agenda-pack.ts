import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Reads } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import { cardKey, messageKind, type Render } from '../cards/renderer.ts';
import { takenBack } from '../cards/shown.ts';
import { undoButtonUntilLate } from '../cards/undo-button.ts';
import type { NetworkContext } from '../context.ts';
import { dayOf, formatDay, formatInstant, type ZonedNow } from '../dates/dates.ts';
import { MOST_READ, networkDigest, toBlocks } from '../digests/index.ts';
import type { Section, Span } from '../parts/digest-parts.ts';
import { sayInterest } from '../parts/interest-words.ts';
import type { Block, Button, Item, Run } from '../view.ts';
import { agendaLines, changesSincePack, proposedBlocks, readAgenda } from './agenda-view.ts';
import { meetingReference } from './meeting-reference.ts';
import { whenText } from './meeting-view.ts';
import { sayPut, whenConfirmed } from './minutes-put.ts';
import { stageAt } from './preparation.ts';
import { whereRuns } from './where-held.ts';

/** How far back a pack looks if there was no meeting before, in days. */
const USUAL_DAYS = 30;

/** The buttons by which a pack is had whole. */
export function packButtons({ number, networkId: network }: Meeting): Button[] {
  const args = { meeting: meetingReference({ number }), network };
  const whole = { command: 'meeting.agenda', opens: 'answer' } as const;
  return [
    { label: 'As a page', ...whole, args: { ...args, as: 'page' } },
    { label: 'Word document', ...whole, args: { ...args, as: 'docx' } },
  ];
}

/** The card by which a meeting's pack goes out. It says what has changed since. */
const renderPack: Render = async (id, { store, zone, now }) => {
  const meeting = await store.meetings.get(id);
  if (!meeting) return null;
  const reference = meetingReference(meeting);
  const key = cardKey(packCard, id);
  const title = `The pack of ${reference} ${meeting.title}`;
  if (meeting.packedAt === null || meeting.status === 'withdrawn')
    return takenBack(key, `The pack of ${reference}`, meeting.title);
  if (meeting.status === 'cancelled')
    return {
      kind: 'message',
      key,
      title,
      blocks: [{ type: 'note', text: 'The meeting was cancelled.' }],
      buttons: [],
    };
  const shown = await readAgenda(id, store);
  return {
    ...{ kind: 'message', key, title },
    blocks: [
      { type: 'note', text: whereAndWhen(meeting, zone) },
      ...listOr(agendaLines(shown), 'Nothing is on the agenda any more.'),
      ...(await changesSincePack(meeting, { store, zone })),
    ],
    buttons: [...packButtons(meeting), ...undoSending(meeting, { now, zone })],
  };
};

/** What was sent by hand, before its time, can be taken back for a while. */
function undoSending({ id, startsAt, packedAt }: Meeting, { now, zone }: ZonedNow): Button[] {
  const isByHand = packedAt !== null && packedAt < stageAt('pack', startsAt, zone);
  return isByHand ? undoButtonUntilLate({ id, createdAt: packedAt }, now) : [];
}

export const packCard = messageKind('meeting.pack', renderPack);

const whereAndWhen = (meeting: Meeting, zone: string): Run[] => [
  whenText(meeting, zone),
  ...whereRuns(meeting),
];

const listOr = (items: Item[], none: string): Block[] =>
  items.length > 0 ? [{ type: 'list', items }] : [{ type: 'text', text: none }];

/** The agenda of a meeting, with its papers, what was asked for, and what has changed since its pack went out. */
export async function agendaBlocks(
  meeting: Meeting,
  { inHand, mayAnswer }: { inHand: string | null; mayAnswer: boolean },
  { store, zone }: NetworkContext,
): Promise<Block[]> {
  const shown = await readAgenda(meeting.id, store);
  return [
    { type: 'note', text: whenText(meeting, zone) },
    ...listOr(agendaLines(shown, inHand), 'Nothing is on the agenda yet.'),
    ...(await changesSincePack(meeting, { store, zone })),
    ...(await proposedBlocks(meeting, mayAnswer, store)),
  ];
}

/** The pack: the agenda, what the meeting begins with, and what is open and has been done since the last one. */
export async function packBlocks(
  meeting: Meeting,
  context: NetworkContext,
  all: readonly Capability[],
): Promise<Block[]> {
  const { store, network, zone, now } = context;
  const previous = await store.meetings.previous(meeting);
  const [, ...agenda] = await agendaBlocks(meeting, { inHand: null, mayAnswer: false }, context);
  const from = previous?.startedAt ?? new Date(now.getTime() - USUAL_DAYS * 24 * 3_600_000);
  const span = { from, to: now, now, today: dayOf(now, zone), until: dayOf(meeting.startsAt, zone), zone };
  const sections = await networkDigest(network, span, all, store);
  return [
    { type: 'note', text: whereAndWhen(meeting, zone) },
    { type: 'heading', text: 'To begin with' },
    { type: 'list', items: await beginning(meeting, previous, context) },
    { type: 'heading', text: 'Agenda' },
    ...agenda,
    ...toBlocks([...sections, ...(await sinceMeeting(network.id, span, all, store))]),
  ];
}

/** What each capability tells of what has ended since the meeting before. */
async function sinceMeeting(
  networkId: string,
  span: Span,
  all: readonly Capability[],
  store: Reads,
): Promise<Section[]> {
  const since = formatDay(dayOf(span.from, span.zone));
  const sections = all.map(async ({ sinceMeeting: told }): Promise<Section[]> => {
    const items = told ? await told.list(networkId, span, MOST_READ, store) : [];
    return told ? [{ heading: `${told.heading} since ${since}`, items, listedBy: [told.listedBy] }] : [];
  });
  return (await Promise.all(sections)).flat();
}

/** What every meeting begins with: apologies, interests, and the minutes of the last one. */
async function beginning(
  meeting: Meeting,
  previous: Meeting | null,
  { store, zone }: NetworkContext,
): Promise<Item[]> {
  const confirmed = previous && (await store.confirmedMinutes.ofMeeting(previous.id));
  const put = previous && !confirmed ? await store.minutesVotes.openOf(previous.id) : null;
  const minutes = previous
    ? `Minutes of ${meetingReference(previous)} ${previous.title}, ${formatInstant(previous.startedAt ?? previous.startsAt, zone)}: ${confirmed ? `confirmed on ${whenConfirmed(confirmed, zone)}` : put ? sayPut(put, zone) : 'to be confirmed'}`
    : 'Minutes of the previous meeting: there was none';
  const apologies = (await store.minutes.attendances(meeting.id)).filter(
    ({ state }) => state === 'apologies',
  ).length;
  const declared = await store.interests.ofMeeting(meeting.id);
  const people = await store.people.shown(declared.map(({ personId }) => personId));
  return [
    { text: `Apologies: ${apologies === 0 ? 'none so far' : `${apologies} so far`}` },
    {
      text: `Declarations of interest${declared.length === 0 ? '' : `: ${declared.map((each) => sayInterest(each, people)).join('; ')}`}`,
    },
    { text: minutes },
  ];
}

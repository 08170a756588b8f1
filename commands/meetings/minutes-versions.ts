import type { ConfirmedMinutes, MinutesCorrection } from '../../storage/meetings/meetings.ts';
import type { Standing } from '../../storage/members/members.ts';
import type { NetworkContext } from '../context.ts';
import { dayOf } from '../dates/dates.ts';
import { may } from '../roles/roles.ts';
import { UserError } from '../user-error.ts';
import type { Block } from '../view.ts';
import { bare, type FrozenMinutes, fromFrozen, type KeyedMinutes } from './frozen-minutes.ts';
import { readLeftOut } from './left-out.ts';
import { meetingReference } from './meeting-reference.ts';
import { compileMinutes, type Version } from './minutes-document.ts';
import { type MinutesPut, settledAt } from './minutes-put.ts';
import { statusBlocks } from './minutes-status.ts';
import type { Minutes } from './minutes-view.ts';
import { compilePlain } from './plain-minutes.ts';
import { leaveOut, recordsIn, redact, redactSince } from './redact.ts';

/** What the versions of a meeting's minutes are made of. */
export interface Versions {
  minutes: Minutes;
  confirmed: ConfirmedMinutes | null;
  /** The vote that is open on them; meanwhile they are shown as they were put to it. */
  put: MinutesPut | null;
  corrections: MinutesCorrection[];
  /** The redacted version that is kept with confirmed minutes. */
  redacted: KeyedMinutes | null;
  /** The ids of what is confidential. */
  isOut: ReadonlySet<string>;
  /** Whether the redacted version says less than the full one. */
  isLess: boolean;
  /** The version in plain English; null if nobody has written one. */
  plain: KeyedMinutes | null;
}

/** Reads what the versions of minutes are made of. */
export async function readVersions(
  minutes: Minutes,
  { store }: Pick<NetworkContext, 'store'>,
): Promise<Versions> {
  const { meeting, agenda, zone } = minutes;
  const [confirmed, put, corrections, summaries] = await Promise.all([
    store.confirmedMinutes.ofMeeting(meeting.id),
    store.minutesVotes.openOf(meeting.id),
    store.confirmedMinutes.corrections(meeting.id),
    store.minutesVersions.inPlainEnglish(meeting.id),
  ]);
  const redacted = confirmed?.redacted ? fromFrozen(confirmed.redacted) : null;
  const fixed = redacted ?? (put && fromFrozen(put.document));
  const kept = fixed ? recordsIn(fixed) : new Set<string>();
  const isOut = await readLeftOut(minutes, corrections, kept, store);
  const plain = confirmed?.plain
    ? fromFrozen(confirmed.plain)
    : compilePlain(meeting, agenda, summaries, zone);
  return {
    ...{ minutes, confirmed, put, corrections, redacted, isOut },
    isLess: isOut.size > 0 || (redacted !== null && confirmed !== null && leavesOut(redacted, confirmed)),
    plain: plain && leaveOut(plain, isOut),
  };
}

/** Whether a redacted version that was kept has less than the minutes it was kept with. */
const leavesOut = (redacted: KeyedMinutes, { document }: ConfirmedMinutes): boolean =>
  bare(redacted).read.length - 1 !== bare(fromFrozen(document)).read.length ||
  JSON.stringify(bare(redacted).read.slice(1)) !== JSON.stringify(bare(fromFrozen(document)).read);

/**
 * The version that a person is shown. Where something is confidential, those who take no part in the network read the redacted one.
 * Patients' representatives read the one in plain English first.
 */
export function versionFor(
  asked: Version | undefined,
  standing: Standing,
  { isLess, plain, minutes }: Versions,
  onPaper: boolean,
): Version {
  const readsAll = !isLess || may(standing, 'take part');
  if (asked === 'full' && !readsAll)
    throw new UserError(
      `Some lines of these minutes are confidential. You may read the redacted version: meeting minutes ${meetingReference(minutes.meeting)} redacted`,
    );
  if (asked !== undefined) return asked;
  if (!readsAll) return 'redacted';
  return plain && !onPaper && standing.roles.includes('patientRepresentative') ? 'plain' : 'full';
}

/** A version of minutes as it stands, with the blocks that stand below it. */
export interface VersionShown {
  document: FrozenMinutes;
  below: Block[];
}

/**
 * Confirmed minutes are shown as they were confirmed, others from what is recorded now. Roles are read only for documents, since
 * chat does not show them.
 */
export async function showVersion(
  version: Version,
  versions: Versions,
  onPaper: boolean,
  context: NetworkContext,
): Promise<VersionShown> {
  if (version === 'plain') return plainly(versions, context);
  const { minutes, confirmed, put, corrections, isOut, redacted } = versions;
  const people = await peopleBelow(versions, context);
  const standing = { ...minutes, confirmed, put, corrections, people };
  if (version === 'full') {
    const document = confirmed ? fromFrozen(confirmed.document) : await compiled(versions, onPaper, context);
    return { document: bare(document), below: statusBlocks(standing) };
  }
  const staying = corrections.filter(({ id }) => !isOut.has(id));
  if (!confirmed) {
    const gone = corrections.length - staying.length;
    const document = redact(await compiled(versions, onPaper, context), isOut, gone);
    return { document: bare(document), below: statusBlocks({ ...standing, corrections: staying }) };
  }
  if (!redacted || confirmed.redactedHash === null) throw noRedacted(meetingReference(minutes.meeting));
  const kept = recordsIn(redacted);
  const gone = corrections.filter(({ id, createdAt }) => isOut.has(id) && createdAt > settledAt(confirmed));
  return {
    document: bare(redactSince(redacted, isOut, gone.length)),
    below: statusBlocks({
      ...{ ...standing, corrections: staying, isVersion: true },
      confirmed: { ...confirmed, document: confirmed.redacted, hash: confirmed.redactedHash },
      recorded: minutes.recorded.filter(({ id }) => kept.has(id) && !isOut.has(id)),
    }),
  };
}

/** Minutes that were confirmed before redacted versions were kept have none, and no line of theirs can be left out. */
export const noRedacted = (reference: string): UserError =>
  new UserError(
    `The minutes of ${reference} were confirmed before redacted versions were kept, so they have none.`,
  );

async function plainly(versions: Versions, context: NetworkContext): Promise<VersionShown> {
  const { plain, confirmed, minutes } = versions;
  const reference = meetingReference(minutes.meeting);
  if (!plain)
    throw new UserError(
      `Nobody has written what ${reference} came to in plain English yet. Whoever runs meetings does, with: meeting minutes plain ${reference}`,
    );
  const document = bare(plain);
  if (!confirmed)
    return {
      document,
      below: [{ type: 'note', text: 'The minutes of this meeting are not confirmed yet.' }],
    };
  if (confirmed.plain === null || confirmed.plainHash === null)
    return { document, below: [{ type: 'note', text: 'Written after the minutes were confirmed.' }] };
  const standing = { ...minutes, put: null, corrections: [], recorded: [], isVersion: true };
  const kept = { ...confirmed, document: confirmed.plain, hash: confirmed.plainHash };
  const people = await peopleBelow(versions, context);
  return { document, below: statusBlocks({ ...standing, people, confirmed: kept }) };
}

async function compiled(
  { minutes, put }: Versions,
  onPaper: boolean,
  { store, network }: NetworkContext,
): Promise<KeyedMinutes> {
  if (put) return fromFrozen(put.document);
  const day = dayOf(minutes.meeting.startsAt, minutes.zone);
  return compileMinutes(minutes, onPaper ? await store.members.standings(network.id, day) : new Map());
}

async function peopleBelow(
  { minutes, confirmed, corrections }: Versions,
  { store }: NetworkContext,
): Promise<Minutes['people']> {
  const named = [confirmed?.confirmedById ?? null, ...corrections.map(({ createdById }) => createdById)];
  return new Map([...minutes.people, ...(await store.people.shown(named))]);
}

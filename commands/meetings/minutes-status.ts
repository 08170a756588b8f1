import type { ConfirmedMinutes, Meeting, MinutesCorrection } from '../../storage/meetings/meetings.ts';
import type { Person } from '../../storage/people/people.ts';
import { nameOf } from '../cards/shown.ts';
import { formatInstant } from '../dates/dates.ts';
import type { Recorded } from '../parts/minutes-part.ts';
import { UserError } from '../user-error.ts';
import type { Block, Item } from '../view.ts';
import { bare, fromFrozen, hashOf } from './frozen-minutes.ts';
import { type MinutesPut, putBlocks, settledAt } from './minutes-put.ts';

/** Refuses unless the meeting has been held. */
export function mustBeHeld({ status }: Meeting, reference: string): void {
  if (status === 'ended') return;
  const why = status === 'running' ? 'is still running. End it first, with meeting end.' : 'was not held.';
  throw new UserError(`${reference} ${why}`);
}

/** Refuses unless the meeting has begun, so that it has minutes. */
export function mustHaveBegun({ status }: Meeting, reference: string): void {
  if (status !== 'running' && status !== 'ended')
    throw new UserError(`${reference} was not held, so it has no minutes.`);
}

/**
 * What stands below minutes: whether they are in review or confirmed, the corrections, and what has become
 * of their actions.
 */
export interface MinutesStanding {
  meeting: Meeting;
  confirmed: ConfirmedMinutes | null;
  /** The vote that is open on them. */
  put: MinutesPut | null;
  corrections: MinutesCorrection[];
  /** What was recorded in the meeting, as it is now. */
  recorded: Recorded[];
  people: Map<string, Person>;
  zone: string;
  /** Whether `confirmed` has the document and the hash of another version than the full one. */
  isVersion?: boolean;
}

export function statusBlocks(standing: MinutesStanding): Block[] {
  const { confirmed, corrections } = standing;
  const lines = corrections.map((each) => toItem(each, standing));
  if (!confirmed)
    return [
      ...(standing.put ? putBlocks(standing.put, standing.zone) : reviewLine(standing)),
      ...list('Corrections asked for', lines),
    ];
  const isLater = ({ createdAt }: MinutesCorrection) => createdAt > settledAt(confirmed);
  const later = corrections.flatMap((each, at) => (isLater(each) ? (lines[at] ?? []) : []));
  return [
    { type: 'heading', text: 'Confirmed' },
    { type: 'text', text: confirmedLine(confirmed, standing) },
    ...list('Corrections noted since', later),
    ...list('What has become of its actions', actionsNow(standing)),
  ];
}

/**
 * "Confirmed as a true and accurate record by Ann Ward on …", with the fingerprint and whether it still
 * fits.
 */
export function confirmedLine(
  { document, hash, confirmedAt, confirmedById, byPoll }: ConfirmedMinutes,
  { people, zone, isVersion = false }: Pick<MinutesStanding, 'people' | 'zone' | 'isVersion'>,
): string {
  const who = nameOf(people.get(confirmedById));
  const same = hashOf(bare(fromFrozen(document))) === hash;
  const since = same
    ? ''
    : ' Names of people who asked to be forgotten have been taken out since, so it no longer fits.';
  const by = byPoll === null ? `by ${who}` : `by poll (${byPoll}), which ${who} opened,`;
  const opening = isVersion ? 'The full minutes were confirmed' : 'Confirmed';
  const fingerprint = isVersion ? 'Fingerprint of this version' : 'Fingerprint';
  return `${opening} as a true and accurate record ${by} on ${formatInstant(confirmedAt, zone)}. ${fingerprint}: ${hash}.${since}`;
}

const reviewLine = ({ meeting: { reviewUntil }, zone }: MinutesStanding): Block[] =>
  reviewUntil
    ? [
        { type: 'heading', text: 'In review' },
        {
          type: 'text',
          text: `What is to be corrected can be said until ${formatInstant(reviewUntil, zone)}.`,
        },
      ]
    : [];

const actionsNow = ({ recorded, people }: MinutesStanding): Item[] =>
  recorded.flatMap(({ soFar }) => (soFar ? [{ text: soFar(people) }] : []));

const toItem = (
  { text, createdById, createdAt }: MinutesCorrection,
  { people, zone }: MinutesStanding,
): Item => ({
  text: `${text} (${nameOf(people.get(createdById))}, ${formatInstant(createdAt, zone)})`,
});

const list = (text: string, items: Item[]): Block[] =>
  items.length > 0
    ? [
        { type: 'heading', text },
        { type: 'list', items },
      ]
    : [];

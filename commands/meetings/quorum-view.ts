import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Person } from '../../storage/people/people.ts';
import { nameOf } from '../cards/shown.ts';
import { formatTime } from '../dates/dates.ts';
import { ROLES } from '../roles/roles.ts';
import { type Quorum, type QuorumNeeds, SHARES } from './quorum.ts';

/** How many people are named of those whose leaving would end the quorum. */
const MOST_NAMED = 3;

/** "Quorate, clinical majority by 1; inquorate if Dr Shah leaves", or "Not quorate:" and what is lacking. */
export function quorumText(quorum: Quorum, people: Map<string, Person>): string {
  if (!quorum.holds) return `Not quorate: ${lacking(quorum)}`;
  const majority = quorum.majority === null ? '' : `, clinical majority by ${quorum.majority}`;
  return `Quorate${majority}${restingOn(quorum.restsOn, people)}`;
}

function restingOn(ids: string[], people: Map<string, Person>): string {
  if (ids.length === 0) return '';
  const names = ids.slice(0, MOST_NAMED).map((id) => nameOf(people.get(id)));
  const others = ids.length - names.length;
  if (others > 0) return `; inquorate if any of ${ids.length} leaves, ${names.join(', ')} among them`;
  return `; inquorate if ${names.join(' or ')} leaves`;
}

/** Whether a meeting is quorate now: "No: 1 of 4; 3 more are needed." or "Yes: 5 are present, and 4 are needed." */
export function answerNow(quorum: Quorum, { present, least }: { present: number; least: number }): string {
  const { holds, missing } = quorum;
  if (holds) {
    const there = `${present} ${present === 1 ? 'is' : 'are'} present`;
    return `Yes: ${there}${least > 0 ? `, and ${least} ${least === 1 ? 'is' : 'are'} needed` : ''}.`;
  }
  const tooFew = `${present} of ${least}; ${missing} more ${missing === 1 ? 'is' : 'are'} needed`;
  const rest = lacking({ ...quorum, missing: 0 });
  return `No: ${[...(missing > 0 ? [tooFew] : []), ...(rest ? [rest] : [])].join('; ')}.`;
}

/** What a meeting lacks to be quorate. */
export function lacking({ missing, majority, seats }: Quorum): string {
  const said = [
    ...(missing > 0 ? [`${missing} more ${missing === 1 ? 'member is' : 'members are'} needed`] : []),
    ...(majority !== null && majority <= 0 ? ['clinicians are not more than the others'] : []),
    ...seats.map((seat) => `no ${ROLES[seat]} is there`),
  ];
  return said.join('; ');
}

/** What a rule asks for: "at least 4 members, a clinical majority and the clinical chair". */
export function ruleText({ least, share, clinicalMajority, seats }: QuorumNeeds): string {
  const parts = [
    ...(least === null ? [] : [`at least ${least} ${least === 1 ? 'member' : 'members'}`]),
    ...(share === null ? [] : [SHARES[share].words]),
    ...(clinicalMajority ? ['a clinical majority'] : []),
    ...seats.map((seat) => `the ${ROLES[seat]}`),
  ];
  const last = parts.pop() ?? '';
  return parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
}

/**
 * The quorum over the whole meeting, to the minute: "Quorate throughout." or "Not quorate from 2:20pm to
 * 2:31pm." A spell that begins and ends within one minute is said too, for a decision may have been made in it.
 */
export function overTime(
  spells: { from: Date; until: Date | undefined }[],
  { startedAt, endedAt, closesAt }: Pick<Meeting, 'startedAt' | 'endedAt' | 'closesAt'>,
  zone: string,
): string {
  const [first] = spells;
  if (closesAt !== null)
    return first ? (endedAt ? 'Not quorate: too few took part.' : 'Not quorate so far.') : 'Quorate.';
  if (!first) return 'Quorate throughout.';
  const isWhole = first.until === undefined && first.from.getTime() === startedAt?.getTime();
  if (isWhole && endedAt) return 'Not quorate at any time.';
  const said = spells.map(({ from, until }) => {
    const end = until ?? endedAt;
    const [start, stop] = [formatTime(from, zone), end && formatTime(end, zone)];
    if (start === stop) return `for less than a minute at ${start}`;
    return `from ${start}${stop ? ` to ${stop}` : ''}`;
  });
  return `Not quorate ${said.join(' and ')}.`;
}

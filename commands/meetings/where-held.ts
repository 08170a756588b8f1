import type { Meeting } from '../../storage/meetings/meetings.ts';
import { runsIn } from '../../storage/rows/kept-words.ts';
import { addressIn, hostOf } from '../fields/link-field.ts';
import type { Fact, Run } from '../view.ts';

/** Where a meeting is held: in a place, online, or both. */
export type Where = Pick<Meeting, 'place' | 'link'>;

/** The facts of a card that tell where a meeting is held. A link shows the host to which it leads. */
export const whereFacts = ({ place, link }: Where): Fact[] => [
  ...(place === null ? [] : [{ label: 'Where', value: place }]),
  ...(link === null ? [] : [{ label: 'Online', value: [{ link: `Join at ${hostOf(link)}`, href: link }] }]),
];

/** Where a meeting is held, after what else is said of it: ", Room 2, online at teams.microsoft.com". */
export const whereRuns = ({ place, link }: Where): Run[] => [
  ...(place === null ? [] : [`, ${place}`]),
  ...(link === null ? [] : [', online at ', { link: hostOf(link), href: link }]),
];

/** The same for minutes, where nobody joins any more: ", Room 2 and online (teams.microsoft.com)". */
export function whereHeld({ place, link }: Where): string {
  const online = link === null ? [] : [`online (${hostOf(link)})`];
  const said = [...(place === null ? [] : [place]), ...online].join(' and ');
  return said && `, ${said}`;
}

/**
 * The place and the link that are meant. A link at the end of what was said to be the place is one all the same, as in
 * "Room 2 and at https://…": people write both into one line.
 */
export function placeAndLink(
  place: string | null | undefined,
  link: string | null | undefined,
): { place: string | null; link: string | null } {
  if (!place || link) return { place: place?.replace(AND_MORE, '') ?? null, link: link ?? null };
  const [before, last] = lastWord(place);
  const address = addressIn(last);
  if (!LINK.test(address)) return { place, link: null };
  const room = before.replace(JOINS, '').trim();
  return { place: room === '' || /^online$/i.test(room) ? null : room, link: address };
}

const LINK = /^https:\/\/[\w.-]+(?::\d+)?(?:[/?#]\S{0,480})?$/;

/** What joins a place and a link: "Room 2, and online at https://…". */
const JOINS = /(?:[\s,;:(–—-]|\b(?:and|or|online|at|via|on|link|join)\b)+$/i;

/** What is left of a place after which a link stood: "Room 2, or". */
const AND_MORE = /[\s,;]+(?:and|or)$/i;

/** A text as all but its last word, and that; a link is one word. */
function lastWord(text: string): [string, string] {
  const last = runsIn(text).at(-1);
  const word = last && 'href' in last ? last.mark : (/\S+$/.exec(text)?.[0] ?? '');
  return [text.slice(0, text.length - word.length), word];
}

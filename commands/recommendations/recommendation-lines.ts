import type { Endorsement, Recommendation } from '../../storage/recommendations/recommendations.ts';
import type { Reads } from '../../storage/store.ts';
import { formatDay } from '../dates/dates.ts';
import type { Item } from '../view.ts';
import { endorsementReference, recommendationReference } from './recommendation-reference.ts';

/** Lines of a list: "C1 Give … (put by Leeds Pharmacy LPN, endorsed by 3 networks, with NHS England until …)". */
export async function recommendationLines(shown: Recommendation[], store: Reads): Promise<Item[]> {
  const networks = await store.networks.shown(shown.map(({ putById }) => putById));
  const counted = await store.endorsements.counted(shown.map(({ id }) => id));
  return shown.map((each): Item => {
    const endorsed = counted.find(
      ({ recommendationId, status }) => recommendationId === each.id && status === 'endorsed',
    );
    const says = [
      `put by ${networks.get(each.putById)?.name ?? ''}`,
      sayEndorsed(endorsed?.count ?? 0),
      sayStanding(each),
    ];
    return { text: [{ strong: recommendationReference(each) }, ` ${each.text} (${says.join(', ')})`] };
  });
}

/** Lines of a list: "B1 Give … (asked by National Assembly)". */
export async function endorsementLines(shown: Endorsement[], store: Reads): Promise<Item[]> {
  const found = await store.recommendations.withIds(shown.map(({ recommendationId }) => recommendationId));
  const networks = await store.networks.shown(found.map(({ networkId }) => networkId));
  return shown.flatMap((each): Item[] => {
    const recommendation = found.find(({ id }) => id === each.recommendationId);
    if (!recommendation) return [];
    const group = networks.get(recommendation.networkId)?.name ?? '';
    const says = `to ${group}, ${sayEndorsement(each)}, ${sayStanding(recommendation)}`;
    return [{ text: [{ strong: endorsementReference(each) }, ` ${recommendation.text} (${says})`] }];
  });
}

/** "endorsed by 3 networks". */
export const sayEndorsed = (count: number): string =>
  count === 0 ? 'endorsed by nobody yet' : `endorsed by ${count === 1 ? '1 network' : `${count} networks`}`;

/** How a recommendation stands: "with NHS England, reply due Thursday 30 September 2027". */
export function sayStanding({ status, addressee, replyDue }: Recommendation): string {
  if (status === 'replied') return 'replied to';
  if (status === 'withdrawn') return 'taken back';
  if (status === 'open') return 'not handed on yet';
  return `with ${addressee ?? ''}${replyDue === null ? '' : `, reply due ${formatDay(replyDue)}`}`;
}

/** How a network stands to it: "endorsed". */
export const sayEndorsement = ({ status }: Pick<Endorsement, 'status'>): string => ENDORSEMENTS[status];

const ENDORSEMENTS: Record<Endorsement['status'], string> = {
  asked: 'waits for your answer',
  voting: 'is voted on',
  endorsed: 'endorsed',
  declined: 'not endorsed',
  withdrawn: 'taken back',
};

import type { MeasuredFigure, MeasuredPractice, MeasureSet } from '../../../storage/measures/measures.ts';
import type { Review } from '../../../storage/reviews/reviews.ts';
import type { NetworkContext } from '../../context.ts';
import { may } from '../../roles/roles.ts';
import { UserError } from '../../user-error.ts';
import { reviewReference } from '../review-reference.ts';
import { isHidden } from './hiding.ts';
import type { FigureNumbers } from './numbers.ts';
import type { Period } from './period.ts';

/** A figure as one person may see it. */
export interface SeenFigure extends Period {
  /** "Practice A", or its name. */
  practice: string;
  code: number;
  isOwn: boolean;
  indicator: string;
  /** Null if they are hidden. Nothing that is shown depends on them then. */
  numbers: FigureNumbers | null;
}

/** The figures of a review as one person may see them. */
export interface SeenFigures {
  set: MeasureSet;
  figures: SeenFigure[];
}

/** Who looks on: which organisations they speak for, and whether they may give figures, and so see all names. */
interface Viewer {
  speaksFor: ReadonlySet<string>;
  givesFigures: boolean;
}

/** The figures of a review as the caller may see them. Refuses where there are none. */
export async function figuresSeen(review: Review, context: NetworkContext): Promise<SeenFigures> {
  const { store } = context;
  const set = await store.measures.standing(review.id);
  if (!set) throw new UserError(sayNone(review));
  const [practices, figures, viewer] = await Promise.all([
    store.measures.practices(review.id),
    store.measures.figures(set.id),
    viewerOf(context),
  ]);
  return { set, figures: seenBy(viewer, { set, practices, figures }) };
}

export const sayNone = (review: Review): string =>
  `${reviewReference(review)} has no figures. Whoever may open reviews can give them with review data ${reviewReference(review)}.`;

async function viewerOf({ store, network, caller, today }: NetworkContext): Promise<Viewer> {
  const [seats, standing] = await Promise.all([
    store.members.seatsOfPeople(network.id, [caller.id], today),
    store.members.standing(network.id, caller.id, today),
  ]);
  const held = seats.filter(({ role, from }) => role !== 'observer' && (from === null || from <= today));
  return {
    speaksFor: new Set(held.flatMap(({ organisationId }) => organisationId ?? [])),
    givesFigures: may(standing, 'convene'),
  };
}

/** What a viewer sees of figures: which practice each is about, in a code unless they may know, and no number that is hidden. */
export function seenBy(
  viewer: Viewer,
  { set, practices, figures }: { set: MeasureSet; practices: MeasuredPractice[]; figures: MeasuredFigure[] },
): SeenFigure[] {
  const labels = new Map(practices.map((practice) => [practice.id, labelFor(viewer, practice, set)]));
  return figures.flatMap(({ practiceId, indicator, from, until, ...numbers }) => {
    const label = labels.get(practiceId);
    return label
      ? { ...label, indicator, from, until, numbers: isHidden(numbers, set) ? null : numbers }
      : [];
  });
}

function labelFor(
  { speaksFor, givesFigures }: Viewer,
  { name, code, organisationId }: MeasuredPractice,
  { named }: Pick<MeasureSet, 'named'>,
): Pick<SeenFigure, 'practice' | 'code' | 'isOwn'> {
  const isOwn = named !== 'none' && organisationId !== null && speaksFor.has(organisationId);
  const isNamed = givesFigures || named === 'all' || isOwn;
  return { practice: isNamed ? name : codeName(code), code, isOwn };
}

/** "Practice A" for 1, "Practice Z" for 26, "Practice AA" for 27. */
export const codeName = (code: number): string => `Practice ${lettersOf(code)}`;

const lettersOf = (code: number): string =>
  code > 26
    ? `${lettersOf(Math.floor((code - 1) / 26))}${lettersOf(((code - 1) % 26) + 1)}`
    : String.fromCharCode(64 + code);

import type {
  GivenFigure,
  MeasuredPractice,
  MeasureSet,
  MeasureSettings,
} from '../../../storage/measures/measures.ts';
import type { Review } from '../../../storage/reviews/reviews.ts';
import type { NetworkContext } from '../../context.ts';
import { foldName } from '../../fields/called.ts';
import { groupBy } from '../../files/group-by.ts';

/** How figures are shown unless their organiser says otherwise. */
const USUAL: MeasureSettings = { named: 'own', hiddenFor: 'count', hiddenUpTo: 4, method: 'exact' };

/** Figures from a file, beside what the review and the directory know. */
export interface FiguresGiven {
  figures: GivenFigure[];
  settings: MeasureSettings;
  /** The figures that they replace. */
  before: MeasureSet | null;
  /** The practices that earlier figures of the review were about, by the names in this file. */
  known: Map<string, MeasuredPractice>;
  /** The others, with the organisations of their names. */
  fresh: { name: string; organisationId: string | null }[];
  /** The organisations, by their practices’ ids, that earlier figures did not find in the directory. */
  found: Map<string, string>;
  /** How many practices earlier figures were about. */
  codes: number;
}

/** Compares figures with what the review and the directory know. */
export async function asGiven(
  review: Review,
  figures: GivenFigure[],
  { store, network }: Pick<NetworkContext, 'store' | 'network'>,
): Promise<FiguresGiven> {
  const names = [...groupBy(figures, ({ practice }) => practice).keys()];
  const [before, last, practices, organisations] = await Promise.all([
    store.measures.standing(review.id),
    store.measures.last(review.id),
    store.measures.practices(review.id),
    store.organisations.idsByName(names, network.id),
  ]);
  const known = new Map<string, MeasuredPractice>();
  const fresh: FiguresGiven['fresh'] = [];
  const found: FiguresGiven['found'] = new Map();
  for (const name of names) {
    const organisationId = organisations.get(name) ?? null;
    const practice = practices.find((each) => foldName(each.name) === foldName(name));
    if (!practice) fresh.push({ name, organisationId });
    else {
      known.set(name, { ...practice, organisationId: practice.organisationId ?? organisationId });
      if (!practice.organisationId && organisationId) found.set(practice.id, organisationId);
    }
  }
  return { figures, settings: settingsOf(last), before, known, fresh, found, codes: practices.length };
}

const settingsOf = (last: MeasureSet | null): MeasureSettings =>
  last
    ? { named: last.named, hiddenFor: last.hiddenFor, hiddenUpTo: last.hiddenUpTo, method: last.method }
    : USUAL;

import type { ReportPart, Review } from '../../../storage/reviews/reviews.ts';
import { capital } from '../../cards/capital.ts';
import { listed } from '../../cards/listed.ts';
import type { Block } from '../../view.ts';
import { tableOf } from '../measures/chart-parts.ts';
import type { ChoiceQuestion, Question } from '../question.ts';
import { choicesInWords } from '../report.ts';
import { templateOf } from '../template.ts';
import type { Parting } from './parts.ts';

/** So many groups are listed on a card. */
const MOST_LINES = 8;
/** So many names are told of groups that were put together. */
const MOST_NAMES = 8;

const WAYS: Record<Parting, { heading: string; column: string }> = {
  locality: { heading: 'By locality', column: 'Locality' },
  role: { heading: 'By role', column: 'Role' },
};

const NEVER_FEW =
  'Nothing is told of fewer than five people, or of people who all chose the same. Groups are put together until that is so.';

/** What was chosen by locality and role, as a card lists it; nothing if the report does not tell it. */
export const partLines = (review: Review, parts: ReportPart[]): Block[] =>
  inEachWay(parts, ({ heading }, theirs) => {
    const lines = theirs.slice(0, MOST_LINES).map((part) => ({ text: sayPart(part, review) }));
    const more = theirs.length - lines.length;
    const items = more > 0 ? [...lines, { text: `and ${more} more` }] : lines;
    return [
      { type: 'heading', text: heading },
      { type: 'list', items },
    ];
  });

/** The same as tables, one for each question. */
export const partTables = (review: Review, parts: ReportPart[]): Block[] =>
  inEachWay(parts, ({ heading, column }, theirs) =>
    choicesIn(review).flatMap((question): Block[] => [
      { type: 'heading', text: `${heading}: ${question.asks}` },
      tableOf(
        [column, 'Asked', 'Answered', ...question.options],
        theirs.map((part) => [
          namesOf(part),
          ...[part.asked, part.given, ...(part.counts[question.name] ?? [])].map(String),
        ]),
      ),
    ]),
  );

function inEachWay(
  parts: ReportPart[],
  show: (way: { heading: string; column: string }, theirs: ReportPart[]) => Block[],
): Block[] {
  if (parts.length === 0) return [];
  const blocks = (Object.keys(WAYS) as Parting[]).flatMap((way) => {
    const theirs = parts.filter(({ by }) => by === way);
    return theirs.length === 0 ? [] : show(WAYS[way], theirs);
  });
  return [...blocks, { type: 'note', text: NEVER_FEW }];
}

/** "North, 7 of 9 answered. Do you support what is proposed? 5 chose Yes, 2 chose No." */
function sayPart(part: ReportPart, review: Review): string {
  const each = choicesIn(review).map(
    ({ name, asks, options }) => `${asks} ${choicesInWords(part.counts[name] ?? [], options)}.`,
  );
  return `${namesOf(part)}: ${part.given} of ${part.asked} answered. ${each.join(' ')}`;
}

const choicesIn = (review: Review): ChoiceQuestion[] =>
  templateOf(review).questions.filter(
    (question: Question): question is ChoiceQuestion => question.input === 'choice',
  );

/** "North", or "City, West and no locality" where groups were put together. */
function namesOf({ names }: Pick<ReportPart, 'names'>): string {
  const more = names.length - MOST_NAMES;
  return capital(listed([...names.slice(0, MOST_NAMES), ...(more > 0 ? [`${more} more`] : [])]));
}

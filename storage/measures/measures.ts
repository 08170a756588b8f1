import type {
  MeasuredFigure as FigureRow,
  MeasuredPractice as PracticeRow,
  MeasureSet as SetRow,
} from '../generated/client.ts';

export type { LimitsMethod, PracticesNamed } from '../generated/client.ts';

/** Figures of a review that were given in one file, and how they are shown. */
export type MeasureSet = SetRow;

/** How a review’s figures are shown. */
export type MeasureSettings = Pick<MeasureSet, 'named' | 'hiddenFor' | 'hiddenUpTo' | 'method'>;

/** A practice that figures are about. `organisationId` is what its organisation is part of by now. */
export type MeasuredPractice = Omit<PracticeRow, 'reviewId'>;

/** A figure; `from` and `until` are calendar days, `expected` is in hundredths. */
export type MeasuredFigure = Omit<FigureRow, 'id' | 'setId' | 'from' | 'until'> & {
  from: string;
  until: string;
};

/** A figure as a file gives it, by its practice’s name. */
export type GivenFigure = Omit<MeasuredFigure, 'practiceId'> & { practice: string };

import type { Review as Row } from '../generated/client.ts';
import { dayOf } from '../rows/day.ts';

export type { Forum } from '../generated/client.ts';
export type { RollPlace, Turnout, TurnoutSince } from '../rolls/rolls.ts';

export type {
  Answers,
  GivenInput,
  Input,
  Report,
  ReportLine,
  ReportPart,
  ScoreCount,
} from './review-inputs.ts';

/** A stored review. `due` and `seriesDay` are calendar days, "2027-06-30". */
export type Review = Omit<Row, 'due' | 'seriesDay'> & { due: string; seriesDay: string | null };

export type ReviewList = 'open' | 'closed';

export const fromRow = (row: Row): Review => ({
  ...row,
  due: dayOf(row.due),
  seriesDay: row.seriesDay && dayOf(row.seriesDay),
});

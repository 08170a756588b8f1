import { Prisma } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { ActionInReport, ActionsCounted } from './actions.ts';

/** The days of a year, and how days are told in the network. */
interface YearOfActions {
  first: string;
  last: string;
  today: string;
  zone: string;
}

/** Reads what became of the actions that were due in a year, by the last date that each was given. */
export function actionReportReads({ tx }: ReadContext) {
  return {
    /** How many were due in each quarter, 1 from January, by what became of them; in no order. */
    async counted(networkId: string, year: YearOfActions): Promise<ActionsCounted[]> {
      return tx.$queryRaw<ActionsCounted[]>`
        SELECT extract(quarter FROM a.due)::int AS quarter, ${became(year)} AS became, count(*)::int AS count
        FROM actions AS a WHERE ${dueIn(networkId, year)} GROUP BY 1, 2`;
    },

    /** The first `take` of them, by due date. */
    async due(networkId: string, year: YearOfActions, take: number): Promise<ActionInReport[]> {
      return tx.$queryRaw<ActionInReport[]>`
        SELECT a.number, a.text, a.due::text AS due, ${doneOn(year)}::text AS "doneOn", ${became(year)} AS became
        FROM actions AS a WHERE ${dueIn(networkId, year)} ORDER BY a.due, a.number LIMIT ${take}`;
    },

    /** How many were done in a year that had no date. */
    async doneUndated(networkId: string, { first, last, zone }: YearOfActions): Promise<number> {
      const [row] = await tx.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM actions AS a
        WHERE a.network_id = ${networkId}::uuid AND a.status = 'done' AND a.due IS NULL
          AND (a.done_at AT TIME ZONE ${zone})::date BETWEEN ${first}::date AND ${last}::date`;
      return row?.count ?? 0;
    },
  };
}

const dueIn = (networkId: string, { first, last }: YearOfActions) => Prisma.sql`
  a.network_id = ${networkId}::uuid AND a.status <> 'withdrawn' AND a.due BETWEEN ${first}::date AND ${last}::date`;

const doneOn = ({ zone }: YearOfActions) =>
  Prisma.sql`(CASE WHEN a.status = 'done' THEN (a.done_at AT TIME ZONE ${zone})::date END)`;

/** An action that is due today is not overdue, as everywhere. */
const became = (year: YearOfActions) => Prisma.sql`
  CASE WHEN a.status = 'done' AND ${doneOn(year)} <= a.due THEN 'on time' WHEN a.status = 'done' THEN 'late'
    WHEN a.due < ${year.today}::date THEN 'overdue' ELSE 'to come' END`;

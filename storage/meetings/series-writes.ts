import type { Meeting, MeetingSeries } from '../generated/client.ts';
import { nextNumber } from '../rows/number-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';

/** Meetings that were planned together. */
export function seriesWrites({ tx, newId, now, audit }: WriteContext<'meeting' | 'meetingSeries'>) {
  return {
    /** Plans a series, and a meeting of it at each of these times, with numbers in a row. */
    async add(
      series: NewSeries,
      each: Pick<Meeting, 'length' | 'place' | 'link'>,
      starts: Pick<Meeting, 'startsAt' | 'nextAt'>[],
    ): Promise<Meeting[]> {
      const row = await tx.meetingSeries.create({ data: { ...series, id: newId(), createdAt: now } });
      audit('meetingSeries', row.id, null, row);
      const { networkId, title, createdById } = series;
      const first =
        (await nextNumber(tx, networkId, 'meeting', { count: starts.length })) - starts.length + 1;
      const meetings = await tx.meeting.createManyAndReturn({
        data: starts.map((start, at) => ({
          ...{ ...each, ...start, networkId, title, createdById },
          ...{ id: newId(), number: first + at, seriesId: row.id, createdAt: now },
        })),
      });
      for (const meeting of meetings) audit('meeting', meeting.id, null, meeting);
      return meetings;
    },
  };
}

type NewSeries = Pick<MeetingSeries, 'networkId' | 'title' | 'pattern' | 'createdById'>;

import { v7 as newId } from 'uuid';
import type { Measured } from '../../support/measured.ts';

export const measured: Measured = {
  async grow({ prisma, many, record, ann }) {
    const meeting = await prisma.meeting.findFirstOrThrow();
    await prisma.sharedPage.createMany({
      data: many((i) => ({
        ...{ ...record(i), id: newId(), meetingId: meeting.id, kind: 'agenda' as const },
        ...{ until: new Date('2028-01-01'), createdById: ann.id },
      })),
    });
  },
};

import { dayToDate } from '../rows/day.ts';
import type { Transaction } from '../rows/transaction.ts';

/** Ends what these people belong to, or ask to belong to. */
export async function endMemberships(tx: Transaction, ids: string[], today: string): Promise<void> {
  await tx.member.updateMany({
    where: { personId: { in: ids }, status: { in: ['active', 'asking'] } },
    data: { status: 'ended', until: dayToDate(today), version: { increment: 1 } },
  });
}

/** Ends the terms of these people; those still to come are taken back. */
export async function endSeats(tx: Transaction, ids: string[], today: string): Promise<void> {
  const personId = { in: ids };
  const day = dayToDate(today);
  await tx.seat.updateMany({
    where: { personId, from: { gt: day } },
    data: { withdrawn: true, version: { increment: 1 } },
  });
  await tx.seat.updateMany({
    where: { personId, withdrawn: false, OR: [{ until: null }, { until: { gt: day } }] },
    data: { until: day, version: { increment: 1 } },
  });
}

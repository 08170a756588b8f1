import type { Invocation, Json, Place } from '../invocation.ts';
import type { View } from '../view.ts';
import type { RequestReport } from './report.ts';

/** A card that is a caller's only answer: its record, where and since when the caller waits for it. */
export interface AwaitedCard {
  kind: string;
  recordId: string;
  place: Place;
  /** The reply address of the request. */
  reply: Json;
  since: Date;
}

/** The card that the caller waits for; undefined if they get another answer too, or were answered before. */
export function awaitedCard(
  view: View,
  { place, reply }: Invocation,
  report: RequestReport,
): AwaitedCard | undefined {
  if (view.kind !== 'message' || view.awaits === undefined) return undefined;
  if (reply === undefined || report.isRepeated()) return undefined;
  return { ...view.awaits, place, reply, since: report.began };
}

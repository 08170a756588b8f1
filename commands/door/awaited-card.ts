import type { Invocation, Json, Place } from '../invocation.ts';
import type { View } from '../view.ts';
import type { RequestReport } from './report.ts';

/** A card that is all the answer whoever asked for it gets: of which record, where it was asked for and since when. */
export interface AwaitedCard {
  kind: string;
  recordId: string;
  place: Place;
  /** How to tell whoever asked. */
  reply: Json;
  since: Date;
}

/** The card that whoever asked waits for; undefined where they are told something besides, or were answered before. */
export function awaitedCard(
  view: View,
  { place, reply }: Invocation,
  report: RequestReport,
): AwaitedCard | undefined {
  if (view.kind !== 'message' || view.awaits === undefined) return undefined;
  if (reply === undefined || report.isRepeated()) return undefined;
  return { ...view.awaits, place, reply, since: report.began };
}

import { nameOnCard } from '../commands/cards/record-card.ts';
import type { AwaitedCard } from '../commands/door/awaited-card.ts';
import { readable } from '../commands/readable.ts';
import { message } from '../commands/view.ts';
import { later, realTimers, type Timers } from '../storage/rows/timers.ts';
import type { JobContext, ShownCard } from './job.ts';
import { kindOf } from './kind-of.ts';

/** Notices to callers whose only answer is a card that is not shown yet. */
export interface AwaitedCards {
  /** Tells the caller that their card follows, unless the card is shown in time. */
  wait(card: AwaitedCard): void;
  /** Cancels the notices about this card, which is shown now. */
  shown(card: ShownCard): void;
  /** Cancels the notices not given yet. */
  close(): void;
}

type NoticeContext = Pick<JobContext, 'storage' | 'messengers' | 'zone' | 'now' | 'log'>;

/** How long a caller may see nothing, in milliseconds: leaves time to tell them within three seconds of asking. */
const PATIENCE_MS = 1_800;
/** Time limit for finding out whether the card is shown, in milliseconds. */
const LOOK_MS = 400;

/** Creates the notices. They change no record: what was asked for is saved already. */
export function createAwaitedCards(context: NoticeContext, timers: Timers = realTimers): AwaitedCards {
  const { now, messengers, log } = context;
  const waiting = new Map<AwaitedCard, () => void>();

  async function tellUnlessShown(card: AwaitedCard): Promise<void> {
    const asUnknown = (error: unknown) => {
      log.warn({ err: error, ...named(card) }, 'it could not be seen whether a card is shown');
      return '';
    };
    const name = await Promise.race([
      nameIfNotShown(card, context).catch(asUnknown),
      later(LOOK_MS, timers).then(() => ''),
    ]);
    if (name === null) return;
    log.warn(
      { part: card.place.platform, ...named(card) },
      'a card was not shown in time; whoever asked is told',
    );
    const said = message(`Recorded${name && ` as ${name}`}; its card follows.`);
    await messengers[card.place.platform]
      ?.answer(card.reply, readable(said))
      .catch((error: unknown) => log.warn({ err: error }, 'the person who asked could not be told either'));
  }

  return {
    wait(card) {
      const waited = now().getTime() - card.since.getTime();
      const cancel = timers.after(Math.max(0, PATIENCE_MS - waited), () => {
        waiting.delete(card);
        void tellUnlessShown(card);
      });
      waiting.set(card, cancel);
    },
    shown(card) {
      for (const [awaited, cancel] of waiting) {
        if (!isThatOf(awaited, card)) continue;
        cancel();
        waiting.delete(awaited);
      }
    },
    close() {
      for (const cancel of waiting.values()) cancel();
    },
  };
}

const isThatOf = (awaited: AwaitedCard, { kind, recordId, place }: ShownCard): boolean =>
  awaited.recordId === recordId &&
  awaited.kind === kind &&
  awaited.place.address === place.address &&
  awaited.place.tenant === place.tenant &&
  awaited.place.platform === place.platform;

const named = ({ kind, recordId }: AwaitedCard) => ({ kind, record: recordId });

/** The record's name on its card while the card is still to be sent; null when it is shown, or never will be. */
async function nameIfNotShown(
  { kind, recordId, place }: AwaitedCard,
  { storage, now, zone }: NoticeContext,
): Promise<string | null> {
  if (!(await storage.outbox.isOnItsWay({ kind, subjectId: recordId }, place))) return null;
  const at = now();
  const rendering = { store: storage.reading({ now: at }), now: at, zone, personId: null, message: null };
  const card = await kindOf({ kind }).render(recordId, { ...rendering, isPosted: false });
  return card ? nameOnCard(card) : null;
}

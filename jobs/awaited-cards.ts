import type { AwaitedCard } from '../commands/door/awaited-card.ts';
import { readable } from '../commands/readable.ts';
import { message } from '../commands/view.ts';
import type { JobContext, ShownCard } from './job.ts';
import { kindOf } from './kind-of.ts';
import { later, realTimers, type Timers } from './timers.ts';

/** Those who wait for a card that is all their answer. */
export interface AwaitedCards {
  /** Tells whoever waits that their card follows, unless it is there in time. */
  wait(card: AwaitedCard): void;
  /** Whoever waits for this card sees it by now. */
  shown(card: ShownCard): void;
  /** Tells nobody any more. */
  close(): void;
}

type Surroundings = Pick<JobContext, 'storage' | 'messengers' | 'zone' | 'now' | 'log'>;

/** How long somebody sees nothing, in milliseconds: so long that they are told within three seconds of asking. */
const PATIENCE_MS = 1_800;
/** How long it may take to find out whether the card is there. */
const LOOK_MS = 400;

/** Makes them. What was recorded stands in any case: this only says so. */
export function createAwaitedCards(context: Surroundings, timers: Timers = realTimers): AwaitedCards {
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
      const callOff = timers.after(Math.max(0, PATIENCE_MS - waited), () => {
        waiting.delete(card);
        void tellUnlessShown(card);
      });
      waiting.set(card, callOff);
    },
    shown(card) {
      for (const [awaited, callOff] of waiting) {
        if (!isThatOf(awaited, card)) continue;
        callOff();
        waiting.delete(awaited);
      }
    },
    close() {
      for (const callOff of waiting.values()) callOff();
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

/** What the record is called on its card, where that is still on its way; null where it is shown, or will not be. */
async function nameIfNotShown(
  { kind, recordId, place }: AwaitedCard,
  { storage, now, zone }: Surroundings,
): Promise<string | null> {
  if (!(await storage.outbox.isOnItsWay({ kind, subjectId: recordId }, place))) return null;
  const at = now();
  const rendering = { store: storage.reading({ now: at }), now: at, zone, personId: null, message: null };
  const card = await kindOf({ kind }).render(recordId, { ...rendering, isPosted: false });
  return card?.title ?? null;
}

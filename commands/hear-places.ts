import { systemActor } from '../storage/audit/changes.ts';
import type { ChannelNamed, ToldOfPlace } from '../storage/networks/absences.ts';
import type { Due } from '../storage/outbox/due.ts';
import type { Storage } from '../storage/store.ts';
import { toldAt } from './dates/told-at.ts';
import type { Place } from './invocation.ts';
import { tellOfAbsence } from './networks/index.ts';

/** What a platform tells of a channel or, with `teamId`, of every channel of that team. */
export interface PlacesTold extends ChannelNamed, ToldOfPlace {
  /** When, as the platform says; a time that has not come, or is none, counts as now. */
  at: Date;
}

type PlaceNamed = Pick<Place, 'platform' | 'tenant' | 'address'>;

/** Hears what becomes of the places in which the bot is: twice, late or out of order comes to the same. */
export interface HearPlaces {
  /** Places are called something else, or the bot can say nothing there any more, or can again. */
  told(told: PlacesTold): Promise<void>;
  /** A channel has got another address. */
  moved(place: PlaceNamed, to: string): Promise<void>;
  /** Whether the bot’s first words are to be said in a place to which it was added: once for each time. */
  greets(place: PlaceNamed): Promise<boolean>;
}

interface PlacesHearing {
  storage: Storage;
  now(): Date;
  newId(): string;
  wake(due: Due[]): void;
}

export function createHearPlaces({ storage, now, newId, wake }: PlacesHearing): HearPlaces {
  const around = () => ({
    surroundings: { now: now(), newId },
    author: systemActor(`places:${newId()}`, ''),
  });
  return {
    async told(told) {
      const { surroundings, author } = around();
      const at = toldAt(told.at, surroundings.now);
      const known = await storage.reading(surroundings).conversations.named(told);
      for (const networkId of new Set(known.map((each) => each.networkId))) {
        const ids = known.filter((each) => each.networkId === networkId).map(({ id }) => id);
        const { due } = await storage.transaction(
          surroundings,
          { ...author, networkId },
          async (store) => {
            const became = await store.absences.told(ids, told, at);
            if (networkId === null || became === null) return;
            await store.messages.refresh(networkId);
            if (became === 'lost') await tellOfAbsence(networkId, at, { store, now: surroundings.now });
          },
          { networkId },
        );
        wake(due);
      }
    },

    async moved(place, to) {
      const { surroundings, author } = around();
      await storage.transaction(surroundings, author, ({ absences }) => absences.move(place, to));
    },

    async greets(place) {
      const { surroundings, author } = around();
      const { result } = await storage.transaction(surroundings, author, ({ absences }) =>
        absences.greet(place),
      );
      return result;
    },
  };
}

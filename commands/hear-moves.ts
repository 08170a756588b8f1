import { systemActor } from '../storage/audit/changes.ts';
import type { ChannelNamed } from '../storage/networks/absences.ts';
import type { Due } from '../storage/outbox/due.ts';
import type { PersonMoved } from '../storage/rosters/rosters.ts';
import type { Storage } from '../storage/store.ts';
import { toldAt } from './dates/told-at.ts';

export type { PersonMoved } from '../storage/rosters/rosters.ts';

/** That people have come to a channel, or have left it; with `teamId`, to every channel of that team. */
export interface MovesTold extends ChannelNamed {
  moves: PersonMoved[];
  /** When, as the platform says; a time that has not come, or is none, counts as now. */
  at: Date;
}

/** Hears of them: twice, late or out of order comes to the same. */
export type HearMoves = (told: MovesTold) => Promise<void>;

interface Hearing {
  storage: Storage;
  now(): Date;
  newId(): string;
  wake(due: Due[]): void;
}

/** Hears who comes to channels in which everyone belongs, and who leaves them. What it means is worked out later, by a job. */
export const createHearMoves =
  ({ storage, now, newId, wake }: Hearing): HearMoves =>
  async (told) => {
    const surroundings = { now: now(), newId };
    const at = toldAt(told.at, surroundings.now);
    const rosters = await storage.reading(surroundings).rosters.at(told);
    if (rosters.length === 0 || told.moves.length === 0) return;
    const author = systemActor(`moves:${newId()}`, 'network.belongs');
    const { due } = await storage.transaction(surroundings, author, async (store) => {
      for (const { id } of rosters) await store.rosters.noteMoves(id, told.moves, at);
    });
    wake(due);
  };

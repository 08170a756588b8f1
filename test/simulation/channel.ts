/** A message on a platform. */
export interface Standing {
  id: string;
  /** The message's content, as the bot sent it. */
  body: unknown;
  /** The id of its outbox row, if the platform keeps it. */
  sendId: string | null;
  at: Date;
  edits: number;
}

/** A fault of a call to a platform, before or after it takes effect. */
export type CallFault = 'cut off' | 'lost answer' | 'busy' | 'fails' | 'fails after';

export const CALL_FAULTS = ['cut off', 'lost answer', 'busy', 'fails', 'fails after'] as const;

/** The address of the direct messages with an account. */
export const directWith = (userId: string): string => `direct ${userId}`;

/** The conversations of a platform, by address. */
export class Conversations {
  readonly #all = new Map<string, Standing[]>();
  #posted = 0;

  at(address: string): Standing[] {
    const known = this.#all.get(address) ?? [];
    this.#all.set(address, known);
    return known;
  }

  post(address: string, message: Pick<Standing, 'body' | 'sendId' | 'at'>): Standing {
    this.#posted += 1;
    const id = `1800000000.${String(this.#posted).padStart(6, '0')}`;
    const standing = { ...message, id, edits: 0 };
    this.at(address).push(standing);
    return standing;
  }

  /** Replaces a message's content; false if there is no such message. */
  edit(address: string, id: string, body: unknown): boolean {
    const standing = this.at(address).find((each) => each.id === id);
    if (!standing) return false;
    Object.assign(standing, { body, edits: standing.edits + 1 });
    return true;
  }

  /** A deep copy, for another run to start with. */
  copy(): Conversations {
    const copied = new Conversations();
    copied.#posted = this.#posted;
    for (const [address, standing] of this.#all) copied.#all.set(address, structuredClone(standing));
    return copied;
  }

  addresses(): string[] {
    return [...this.#all.keys()].sort();
  }
}

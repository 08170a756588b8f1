/** What goes wrong in a town at present. */
export interface Faults {
  /** How many in a thousand calls to platforms, statements and wake-ups fail. */
  calls: number;
  statements: number;
  wakes: number;
  /** Whether some calls and statements take long. */
  areSomeSlow: boolean;
  /** The conversation in which no call is answered; null for none. */
  silentConversation: string | null;
  /** How many more posts in a conversation, by its address, have to wait, as the platform is busy. */
  refusals: Map<string, number>;
  /** Where the platform lets nobody write to in future: one person's direct messages; null for nowhere. */
  closedConversation: string | null;
  /** The database takes statements, and answers none. */
  isDatabaseSilent: boolean;
}

/** Nothing goes wrong, but that some calls and statements take long. */
export const noFaults = (): Faults => ({
  ...{ calls: 0, statements: 0, wakes: 0, areSomeSlow: true },
  ...{ silentConversation: null, closedConversation: null, refusals: new Map(), isDatabaseSilent: false },
});

/** One setting, as people read about it. */
export interface Variable {
  group: 'Server' | 'Storage' | 'Slack' | 'Teams' | 'Trials';
  /** A sentence or two: what it does, and what happens without it. */
  description: string;
  /** The value if the setting is left out. Without a default, the description says what leaving it out means. */
  default?: string;
  example: string;
  /** Never printed, never logged. */
  secret?: true;
}

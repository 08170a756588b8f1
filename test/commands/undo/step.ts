/** What somebody types, where and as whom if not as Ann in the network's channel, and what they press or enter then. */
export interface Step {
  typed: string;
  as?: string;
  where?: string;
  press?: string;
  /** A file that they give beside it, or its lines. */
  file?: string | Uint8Array;
  /** The row whose button it is. */
  row?: string;
  fill?: Record<string, unknown>;
}
/** A step that Ann types in the network’s channel, unless it says otherwise. */
export const step = (typed: string, more: Omit<Step, 'typed'> = {}): Step => ({ typed, ...more });

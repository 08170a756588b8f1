import type { CommandName } from '../press.ts';

/** A command that makes a record of a message that somebody chose on their platform. */
export interface FromMessage {
  /** "Record as action". */
  label: string;
  command: CommandName;
  /** The field that takes the message's words. */
  words: string;
  /** The field that takes its author, if one does. */
  author?: string;
}

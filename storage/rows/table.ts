import type { Prisma } from '../generated/client.ts';

/**
 * Describes a table for everything that must handle all tables: linking people, erasure, export, due records
 * and the like. Tables and columns have their database names. In SQL, `t` is a row of this table. A test
 * checks the descriptions against the schema.
 */
export interface Table {
  name: string;
  /** The primary key, if it is not `id`. */
  id?: string;
  /** The kind of record in the audit: the name of its model in Prisma's client. */
  record?: string;
  /**
   * The columns to set when a record's creation is undone, named as in the model. If left out, its creation
   * cannot be undone.
   */
  withdrawn?: Readonly<Record<string, string | boolean>>;
  /**
   * Set if undoing a change does not restore the row but runs a command of its own, which the capability
   * declares.
   */
  takenBack?: 'anew';
  /** How rows are numbered, if they have numbers: within their network, or within another number. */
  numbered?: 'inNetwork' | 'withinAnother';
  /** The column with the network's id, or a reference to the row that belongs to the network. */
  network?: string | Reference;
  /** The columns with people's ids. */
  people?: Readonly<Record<string, NamedPerson>>;
  /**
   * Set if a person may have only one row for the same thing. It says what happens when two people turn out
   * to be one and both have a row.
   */
  once?: Once;
  /** The columns that say who did something that is not audited, and when, and the command that did it. */
  given?: { by: string; at: string; command: string };
  /**
   * For a roll whose records may ask several networks together: the column with the network as whose member somebody is
   * asked, and the table of the networks of a record.
   */
  across?: Reference;
  /** The records that a row adds something to, as a vote adds to a poll. */
  addsTo?: readonly Adding[];
  /** What kind of text each column of text or JSON holds. */
  text?: Readonly<Record<string, TextUse>>;
  /** The column with the salt of a commitment to the row's words: it is forgotten with any of them. */
  saltedBy?: string;
  /**
   * The columns with a person's names, and those with their addresses and ids, which identify nobody else.
   */
  tells?: { called?: readonly string[]; reached?: readonly string[] };
  /** The records whose cards show a row that has no card of its own. */
  cards?: Cards;
  /** How rows are found by their words. */
  searched?: Searched;
  /** SQL condition for rows whose words only their author can read so far. */
  unseen?: string;
  /** Columns with the id of another row but without a foreign key, and the reason for that. */
  withoutKey?: Readonly<Record<string, string>>;
  /** The job that handles rows when they fall due. */
  due?: DueRows;
  /** The column with the id of a poll. Once that has ended, the row is due: its time is brought forward. */
  followsPoll?: string;
  /** The table whose rows these are parts of: they are deleted and exported with them. */
  partOf?: Reference;
  /**
   * What happens to the rows of a person who is erased: they are deleted, or changed. If left out, they stay
   * as they are.
   */
  erased?: 'rows' | Erased;
}

/** The column `by` has the id of a row of the table `of`. */
export interface Reference {
  by: string;
  of: string;
}

/**
 * The kind of record that is added to, the column with its id (in this row, or in the one that `through`
 * refers to), the column of the person who added, and an SQL condition for rows that count.
 */
export interface Adding {
  record: string;
  id: string;
  through?: Reference;
  by: string;
  where?: string;
}

/**
 * How a column names a person. `self` is the person's own row. `history` is who they were at the time, and
 * stays when two people turn out to be one; in all other columns the id is replaced.
 */
export interface NamedPerson {
  as: 'self' | 'owner' | 'maker' | 'doer' | 'participant' | 'recipient' | 'history';
  /** Set if cards that show the row show this person's name. */
  onCard?: true;
  /**
   * SQL condition for rows that the person still has to deal with, even if they are no member of the network.
   */
  owes?: string;
}

/** SQL for the ids of the records, over `t` and what `join` adds, with a condition. */
export interface Cards {
  ids: readonly string[];
  join?: string;
  where?: string;
}

/**
 * The kind of record that a search finds by these rows, SQL for an array of their words, as the index `TABLE_words_idx` has
 * them, and an SQL condition for rows that may be found. Rows of a table without a network of its own are parts of the record
 * that is found, and are found only where that record may be.
 */
export interface Searched {
  as: string;
  words: string;
  where: string;
}

export interface Once {
  /** What is had only once, in words for the person. */
  what: string;
  /** SQL condition that the rows `a` and `b` are for the same thing. */
  clash(a: string, b: string): string;
  /** SQL to order such rows by: the first row stays. Rows that count come first, then the earlier ones. */
  order(row: string): string;
  /** SQL condition that the person loses something with the deleted row. If left out, they always do. */
  lost?(row: string): string;
  /**
   * What the row that stays takes from the deleted one: values that it is missing, and flags that are true in
   * either.
   */
  learns?: { missing: readonly string[]; either: readonly string[] };
  /** Set if the other row is not deleted but kept apart: this column of its key takes its id. */
  setApartBy?: string;
}

/**
 * What a column holds, and what erasing a person does to it.
 * - `words`: what people wrote. Mentions of the person are removed.
 * - `platform`: what a platform told. The person's addresses and ids are removed.
 * - `names`: names of people and bodies, which others may share. They stay.
 * - `ours`: our own words, which say nothing about anyone. They stay.
 * - An answer: mentions are removed. If it names the person in another way, it is replaced as a whole.
 */
export type TextUse = 'words' | 'platform' | 'names' | 'ours' | Answer;

/** What replaces an answer, and the column that says whether the names in it are marked as mentions. */
export interface Answer {
  answeredInstead: Prisma.InputJsonObject;
  marked: string;
}

/**
 * The job to run at the time in the column `at`, for rows that fulfil `where`, and the index that finds them.
 */
export interface DueRows {
  job: string;
  at: string;
  index: string;
  where?: string;
  /** Set if rows of a closed network are left alone. */
  onlyInOpenNetwork?: true;
}

export interface Erased {
  /** Columns to empty, in the table and in the audit, where they have the same names. */
  forgets?: readonly string[];
  /** SQL for what ends for the person on the given day: which columns are set, and in which of their rows. */
  ends?(day: string): readonly { set: string; where: string }[];
}

/** Returns the description with its literal types, from which other types are derived. */
export const describeTable = <const T extends Table>(table: T): T => table;

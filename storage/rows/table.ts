import type { Prisma } from '../generated/client.ts';

/**
 * What a table is to the rest of the bot: from this are made the linking of accounts, erasure and export, what is due, and
 * all else that must see every table. Tables and columns are called as in the database; in SQL, `t` is a row of this one. A
 * test holds it against the schema.
 */
export interface Table {
  name: string;
  /** The column that tells rows apart, where it is not `id`. */
  id?: string;
  /** What the audit calls a row: its model, as Prisma's client has it. */
  record?: string;
  /** What a record becomes when its making is taken back, as the model has it; what has none cannot be taken back. */
  withdrawn?: Readonly<Record<string, string | boolean>>;
  /** A change of a row is not taken back by putting it back, but by doing anew what it was before, as its capability says. */
  takenBack?: 'anew';
  /** Where rows have numbers, whether these are counted in their network or in it within another number. */
  numbered?: 'inNetwork' | 'withinAnother';
  /** The column that names the network, or the row that belongs to it. */
  network?: string | Reference;
  /** The columns that name people. */
  people?: Readonly<Record<string, NamedPerson>>;
  /** Of what a person may have only one, and what is done where two people who become one both have it. */
  once?: Once;
  /** Who did something that leaves no change in the audit, when, and by which command. */
  given?: { by: string; at: string; command: string };
  /** Records to which whoever makes a row adds something of their own. */
  addsTo?: readonly Adding[];
  /** What is in each column of text or JSON. */
  text?: Readonly<Record<string, TextUse>>;
  /** Which columns say what someone is called, and which how they are reached: those can mean nobody else. */
  tells?: { called?: readonly string[]; reached?: readonly string[] };
  /** The records whose cards show a row, where it has not one of its own. */
  cards?: Cards;
  /** Rows whose words are for nobody yet but whoever wrote them, as SQL. */
  unseen?: string;
  /** Columns that name a row without a foreign key, and why. */
  withoutKey?: Readonly<Record<string, string>>;
  /** What is done to rows at their time. */
  due?: DueRows;
  /** The rows that it belongs to wholly: it goes with them, and is told with them. */
  partOf?: Reference;
  /** What becomes of rows that name someone who is erased: they go, or lose something; else they stay as they are. */
  erased?: 'rows' | Erased;
}

/** Column `by` names a row of the table `of`. */
export interface Reference {
  by: string;
  of: string;
}

/** The kind of record, the column that names it, here or in the row that `through` leads to, and who added it; as SQL where it counts. */
export interface Adding {
  record: string;
  id: string;
  through?: Reference;
  by: string;
  where?: string;
}

/** `self` is a person’s own row; `history` says who they were. By any other they are named as whoever they become. */
export interface NamedPerson {
  as: 'self' | 'owner' | 'maker' | 'doer' | 'participant' | 'recipient' | 'history';
  /** Cards that show the row name them by it. */
  onCard?: true;
  /** Which rows are theirs still to do, member of the network or not; as SQL. */
  owes?: string;
}

/** Their ids, as SQL over `t` and what is joined to it, and what must hold. */
export interface Cards {
  ids: readonly string[];
  join?: string;
  where?: string;
}

export interface Once {
  /** What it is, as the person is told. */
  what: string;
  /** Whether the rows `a` and `b` are two of what may be had once, as SQL. */
  clash(a: string, b: string): string;
  /** By what the rows are put in order, as SQL: the first stands. What counts comes before what does not, then the earlier. */
  order(row: string): string;
  /** Whether the person loses something with a row that gives way, as SQL; if it is not said, they do. */
  lost?(row: string): string;
  /** What the row that stands takes on of the other: what it has not itself, and what is true of either. */
  learns?: { missing: readonly string[]; either: readonly string[] };
  /** The other does not give way but stays beside it: this column, by which they are told apart, takes its id. */
  setApartBy?: string;
}

/**
 * `words` are what people wrote: of someone who is erased every mention is taken out of them. `platform` is what a platform
 * told, and is rid of how they were reached. `names` are of people and of bodies, who may be called the same; `ours` says
 * nothing of anyone: both are let be. What is kept as an answer loses every mention, and is replaced as a whole where it
 * names them otherwise.
 */
export type TextUse = 'words' | 'platform' | 'names' | 'ours' | Answer;

/** What is put in the place of an answer, and the column that says whether the names in it are marked. */
export interface Answer {
  answeredInstead: Prisma.InputJsonObject;
  marked: string;
}

/** The job that is done at the time in a column, to rows for which something holds, and the index that finds them. */
export interface DueRows {
  job: string;
  at: string;
  index: string;
  where?: string;
  /** Nothing is done in a network that was closed. */
  onlyInOpenNetwork?: true;
}

export interface Erased {
  /** Columns that are emptied, here and in the audit; called the same in both. */
  forgets?: readonly string[];
  /** What ends for them on a day, given as SQL: the columns that are set, in which of their rows. */
  ends?(day: string): readonly { set: string; where: string }[];
}

/** The table as it is described; its names keep their types. */
export const describeTable = <const T extends Table>(table: T): T => table;

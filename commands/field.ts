import type { NetworkContext, SharedContext } from './context.ts';
import type { Called } from './fields/called.ts';
import type { Introductions } from './fields/introductions.ts';
import type { Typed } from './invocation.ts';
import type { InputKind } from './press.ts';
import { UserError } from './user-error.ts';

/** What a field may know when it reads what someone entered. */
export interface FieldReading {
  now: Date;
  zone: string;
  /** The caller's user id on their platform, for "me" in a form's list of people. */
  userId?: string | undefined;
  /** The members who go by these words; left out where it is not known yet who they are. */
  called?: Called | undefined;
  /** Whoever entered it says that the numbers in it are no patient's. */
  notAPatients?: boolean;
}

/**
 * One thing a command asks for. One declaration serves the typed grammar, the form and the check.
 * `canonical` turns typed words into what a form would hold; `parse` reads that, or throws a `UserError` (a `Doubt`
 * where the form can open with a guess); `resolve` finds what was meant among the records, of a network unless `Context`
 * asks for less.
 */
export interface Field<Value, Parsed = unknown, In extends InputKind = InputKind, Context = NetworkContext> {
  label: string;
  input: In;
  required: boolean;
  /** Filled by our own buttons and forms, and never asked for. */
  unasked?: boolean;
  /** What stands in it goes into no button, which all may see. */
  isDiscreet?: boolean;
  hint?: string;
  choices?: { value: string; label: string }[];
  /**
   * How it stands in typed text: one word; a phrase that must be readable; any words; a list, which ends where a clause
   * may be meant though it cannot be read; or a title, which more may follow: it is put in quotes or ends with a question mark.
   */
  typed: 'word' | 'phrase' | 'words' | 'list' | 'title';
  /** What people write before it, besides the keyword that the usage shows. */
  introducedBy?: Introductions;
  /** Of a reference: how it stands in a text, with its letter, from end to end. */
  reference?: RegExp;
  /** What the words for it may say of another field too: of "2pm to 4pm" the length. Undefined where they do not. */
  alsoSays?: {
    field: string;
    read(words: string, reading: FieldReading): { own: string; its: string } | undefined;
  };
  canonical(text: string, mentions: Typed['mentions']): unknown;
  parse(raw: unknown, reading: FieldReading): Parsed;
  resolve(parsed: Parsed, context: Context): Promise<Value> | Value;
  /** Whether words read as it: as `parse` would find, but for less, as it need not say why they do not. */
  canRead?(words: string, reading: FieldReading): boolean;
  /** What was read, as the form's input holds it; needed only where that is not how it was entered. */
  inForm?(parsed: Parsed, reading: FieldReading): unknown;
}

/** A field whose value is what was read: it needs no records, and so no network. */
export type PlainField<Value, In extends InputKind = InputKind> = Field<Value, Value, In, SharedContext>;

export type Fields<Context = NetworkContext> = Record<string, Field<unknown, unknown, InputKind, Context>>;

/** What a command's `run` receives: each field's value, undefined where an optional one was left out. */
export type Values<F> = { [K in keyof F]: F[K] extends Field<infer Value> ? Value : never };

/** What was entered could not be read for certain: the form opens, with `guess` in the field. */
export class Doubt extends UserError {
  readonly guess: unknown;
  /** What it may have been, each to be chosen with a button. */
  readonly choices: { label: string; value: string }[];

  constructor(message: string, guess?: unknown, choices: Doubt['choices'] = []) {
    super(message);
    this.guess = guess;
    this.choices = choices;
  }
}

/** The same field, which may be left out. */
export function optional<Value, Parsed, In extends InputKind, Context>(
  field: Field<Value, Parsed, In, Context>,
): Field<Value | undefined, Parsed, In, Context> {
  return { ...field, required: false };
}

/** The same field, which only our own buttons and forms fill. */
export function unasked<Value, Parsed, In extends InputKind, Context>(
  field: Field<Value, Parsed, In, Context>,
): Field<Value | undefined, Parsed, In, Context> {
  return { ...field, required: false, unasked: true };
}

/** The field as one for what is nobody else’s business: a vote, an answer. */
export function discreet<Value, Parsed, In extends InputKind, Context>(
  field: Field<Value, Parsed, In, Context>,
): Field<Value, Parsed, In, Context> {
  return { ...field, isDiscreet: true };
}

/** Whether a field was left empty. */
export function isEmpty(raw: unknown): boolean {
  if (raw === undefined || raw === null) return true;
  if (typeof raw === 'string') return raw.trim() === '';
  // A file is there, though nothing be in it.
  if (raw instanceof Uint8Array) return false;
  return typeof raw === 'object' && Object.values(raw).every(isEmpty);
}

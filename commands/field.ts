import type { NetworkContext, SharedContext } from './context.ts';
import type { KnownMeeting } from './dates/meeting-days.ts';
import type { Called } from './fields/called.ts';
import type { Introductions } from './fields/introductions.ts';
import type { GroupMember, Place, Typed } from './invocation.ts';
import type { InputKind } from './press.ts';
import { UserError } from './user-error.ts';
import type { Choice, Form } from './view.ts';

/** What a field may use to parse what someone entered. */
export interface FieldReading {
  now: Date;
  zone: string;
  /** The caller's user id on their platform, for "me" in a form's list of people. */
  userId?: string | undefined;
  /** Finds the members with a name; absent while the network is not known yet. */
  called?: Called | undefined;
  /** The network's planned meetings, soonest first, if days may be named relative to them. */
  meetings?: readonly KnownMeeting[] | undefined;
  /** Who is in the groups that are mentioned, by their mentions' ids. */
  groups?: ReadonlyMap<string, GroupMember[]> | undefined;
  /** Where it was asked. */
  place?: Place | undefined;
  /** Whether the person has declared that the numbers they entered do not belong to a patient. */
  notAPatients?: boolean;
}

/**
 * One argument of a command. One declaration serves the typed grammar, the form and the validation.
 * `canonical` converts typed words into a form's value; `parse` validates that, or throws a `UserError` (a
 * `Doubt` if the form can open with a guess); `resolve` finds the record that is meant, in a network unless
 * `Context` needs less.
 */
export interface Field<Value, Parsed = unknown, In extends InputKind = InputKind, Context = NetworkContext> {
  label: string;
  input: In;
  required: boolean;
  /** Set only by our own buttons and forms; people are never asked for it. */
  unasked?: boolean;
  /** A form does not ask for it, as it is seldom wanted; it may be typed, and changed later. */
  isRare?: boolean;
  /** A form asks for it only where it has records to offer. */
  onlyIfOffered?: boolean;
  /** What a form proposes, before anybody has entered anything. */
  proposes?(place: Place | undefined): unknown;
  /** It names somebody of the network, who may be on the other platform, so a form offers those too. */
  isOfNetwork?: boolean;
  /** Its value is private, and is never put into a button. */
  isDiscreet?: boolean;
  /** For an optional field: whether it is missing all the same, beside what else was typed. */
  isMissing?(parsed: Record<string, unknown>): boolean;
  hint?: string;
  choices?: { value: string; label: string }[];
  /**
   * How it is typed: one word; a phrase that must parse; any words; a list, which ends where a clause may
   * begin, even one that does not parse; or a title, in quotes or ending with a question mark, which more may
   * follow.
   */
  typed: 'word' | 'phrase' | 'words' | 'list' | 'title';
  /** Its value is the reference of a file that was sent with the words, or directly to the bot without any. */
  isFile?: true;
  /** What was meant for it looks like this: words after its keyword that do not are part of a text. */
  looksLike?: RegExp;
  /** Words that may introduce it, besides the keyword in the usage. */
  introducedBy?: Introductions;
  /** The source of a pattern for words that give it its value wherever a switch may stand, without a word before them: "ranked". */
  alone?: string;
  /** For a reference: matches the whole of it, with its letter. */
  reference?: RegExp;
  /**
   * What its words say of another field: "2pm to 4pm" also gives the length. Undefined if they say nothing.
   */
  alsoSays?: {
    field: string;
    read(words: string, reading: FieldReading): { own: string; its: string } | undefined;
  };
  canonical(text: string, mentions: Typed['mentions']): unknown;
  parse(raw: unknown, reading: FieldReading): Parsed;
  resolve(parsed: Parsed, context: Context): Promise<Value> | Value;
  /**
   * The records that a form lists for it, by reference; one more than can be listed tells that there are too
   * many.
   */
  offers?(context: Context): Promise<Choice[]>;
  /** Fills in the rest of a form, and says what it is about, by the record that the form’s button names here. */
  completes?(form: Form, parsed: unknown, context: Context): Promise<Form>;
  /** Whether `parse` would accept the words; cheaper, as it need not say why they do not parse. */
  canRead?(words: string, reading: FieldReading): boolean;
  /** Converts the parsed value into the form's value; needed only if that differs from what was entered. */
  inForm?(parsed: Parsed, reading: FieldReading): unknown;
}

/** A field whose value is the parsed value: it needs no records, and so no network. */
export type PlainField<Value, In extends InputKind = InputKind> = Field<Value, Value, In, SharedContext>;

export type Fields<Context = NetworkContext> = Record<string, Field<unknown, unknown, InputKind, Context>>;

/** The values that a command's `run` receives, by field; undefined for an optional field left out. */
export type Values<F> = { [K in keyof F]: F[K] extends Field<infer Value> ? Value : never };

/** What was entered is ambiguous: the form opens, with `guess` in the field. */
export class Doubt extends UserError {
  readonly guess: unknown;
  /** The possible meanings, each offered as a button. */
  readonly choices: { label: string; value: string }[];

  constructor(message: string, guess?: unknown, choices: Doubt['choices'] = []) {
    super(message);
    this.guess = guess;
    this.choices = choices;
  }
}

/** Makes a field optional. */
export function optional<Value, Parsed, In extends InputKind, Context>(
  field: Field<Value, Parsed, In, Context>,
): Field<Value | undefined, Parsed, In, Context> {
  return { ...field, required: false };
}

/** Makes a field one that only our own buttons and forms set. */
export function unasked<Value, Parsed, In extends InputKind, Context>(
  field: Field<Value, Parsed, In, Context>,
): Field<Value | undefined, Parsed, In, Context> {
  return { ...field, required: false, unasked: true };
}

/** Makes a field optional, and leaves it out of the form. */
export function rare<Value, Parsed, In extends InputKind, Context>(
  field: Field<Value, Parsed, In, Context>,
): Field<Value | undefined, Parsed, In, Context> {
  return { ...field, required: false, isRare: true };
}

/** Makes a field optional, and leaves it out of a form that has no records to offer for it. */
export function whereOffered<Value, Parsed, In extends InputKind, Context>(
  field: Field<Value, Parsed, In, Context>,
): Field<Value | undefined, Parsed, In, Context> {
  return { ...field, required: false, onlyIfOffered: true };
}

/** Makes a field private: for a vote or an answer. */
export function discreet<Value, Parsed, In extends InputKind, Context>(
  field: Field<Value, Parsed, In, Context>,
): Field<Value, Parsed, In, Context> {
  return { ...field, isDiscreet: true };
}

/** Whether a field was left empty. */
export function isEmpty(raw: unknown): boolean {
  if (raw === undefined || raw === null) return true;
  if (typeof raw === 'string') return raw.trim() === '';
  // An empty file counts as entered.
  if (raw instanceof Uint8Array) return false;
  return typeof raw === 'object' && Object.values(raw).every(isEmpty);
}

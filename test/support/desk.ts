import type { ActResult, PlatformObject } from '../../adapters/playground/index.ts';

/** A message of the bot's as a person reads it. */
export interface Shown {
  id: string;
  /** A line for each title, paragraph, label or value; people by their names. */
  text: string;
  /** The buttons in sight. */
  buttons: string[];
  /** The lines of the menu after them. */
  menu: string[];
  /** Whether it answers one person, rather than telling everyone. */
  isAnswer: boolean;
}

/** A form as a person reads it, or the message shown in its place. */
export interface FormShown {
  title: string;
  text: string;
  buttons: string[];
  /** The value of each question, by name, such as "due" or "when:date": "" if empty, several values separated by commas. */
  values: Record<string, string>;
  /** The errors shown, by question. */
  errors: Record<string, string>;
}

/** One line of a list. */
export interface Offered {
  value: string;
  label: string;
}

/** One person in one conversation on one platform: what they do, and what they see of the bot. */
export interface Desk {
  /** Types a command the way this platform needs. */
  type(words: string): Promise<void>;
  /** Sends a file with this text in it. */
  give(name: string, content: string, text?: string): Promise<void>;
  /** Types a command that answers with a form, and opens the form; in Teams, with the answer's button of this label. */
  openForm(words: string, button?: string): Promise<FormShown>;
  /** All the bot's messages that this person sees, oldest first. */
  sees(): Shown[];
  press(shown: Shown, button: string): Promise<ActResult>;
  form(): FormShown | undefined;
  /** Fills these values, by question, into the open form and submits it. */
  submit(entries: Record<string, string | string[]>): Promise<void>;
  /** Opens the list of a question that the bot fills, or types into it: what it offers. */
  openList(question: string, typed?: string): Promise<Offered[]>;
  pressInForm(button: string): Promise<void>;
  closeForm(): Promise<void>;
  /** The id that this platform's people picker returns for a handle, "bob". */
  idOf(handle: string): string;
}

/** Whether a message has this title, or is the card of the record that is so named below its headline: "Action A1". */
export function isTitled(text: string, name: string): boolean {
  const [title, line = ''] = text.split('\n');
  return title === name || line === name || line.startsWith(`${name},`);
}

/** Reads the messages that are not there yet, by their ids: of a long conversation the earliest are no longer kept. */
export function unseen(sees: () => Shown[]): () => Shown[] {
  const before = new Set(sees().map(({ id }) => id));
  return () => sees().filter(({ id }) => !before.has(id));
}

/** All parts of a message or card, depth first. */
export function partsOf(whole: unknown): PlatformObject[] {
  if (Array.isArray(whole)) return whole.flatMap(partsOf);
  if (typeof whole !== 'object' || whole === null) return [];
  return [{ ...whole }, ...Object.values(whole).flatMap(partsOf)];
}

/** Caches `read` by object, as all messages are read again after each change. An edited message is a new object. */
export function readOnce<Whole extends object, Read>(read: (whole: Whole) => Read): (whole: Whole) => Read {
  const known = new WeakMap<Whole, Read>();
  return (whole) => {
    const found = known.get(whole) ?? read(whole);
    known.set(whole, found);
    return found;
  };
}

/** The button of that name. Throws when there is none. */
export function buttonNamed(
  buttons: PlatformObject[],
  label: string,
  labelOf: (button: PlatformObject) => unknown,
): PlatformObject {
  const found = buttons.find((button) => labelOf(button) === label);
  if (!found) throw new Error(`There is no button “${label}”, only ${buttons.map(labelOf).join(', ')}.`);
  return found;
}

/** Throws the platform's error message if the act failed. */
export function mustWork(result: ActResult): void {
  if (!result.ok) throw new Error(result.error);
}

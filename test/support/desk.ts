import type { ActResult, PlatformObject } from '../../adapters/playground/index.ts';

/** A message of the bot's as a person reads it. */
export interface Shown {
  id: string;
  /** A line for each title, paragraph, label or value; people by their names. */
  text: string;
  /** Those in sight. */
  buttons: string[];
  /** What is behind the menu at their end. */
  menu: string[];
  /** Whether it answers one person, rather than telling everyone. */
  isAnswer: boolean;
}

/** A form as a person reads it, or what came of it in its place. */
export interface FormShown {
  title: string;
  text: string;
  buttons: string[];
  /** What stands in each question, by its name: "due", "when:date"; empty where nothing does, with commas where several. */
  values: Record<string, string>;
  /** What is said to be wrong, by the question it is said at. */
  errors: Record<string, string>;
}

/** One person in one conversation of one platform: what they do, and what they see of the bot. */
export interface Desk {
  /** Types a command as one does on this platform. */
  type(words: string): Promise<void>;
  /** Types a command that asks for more, and opens the form that comes of it; in Teams, with this button of its answer. */
  openForm(words: string, button?: string): Promise<FormShown>;
  /** Everything of the bot's on this person's screen, oldest first. */
  sees(): Shown[];
  press(shown: Shown, button: string): Promise<ActResult>;
  form(): FormShown | undefined;
  /** Puts these into the open form, by question, and submits it. */
  submit(entries: Record<string, string | string[]>): Promise<void>;
  pressInForm(button: string): Promise<void>;
  closeForm(): Promise<void>;
  /** What this platform's people pickers give for somebody, "bob". */
  idOf(handle: string): string;
}

/** Everything in a message or card, depth first. */
export function partsOf(whole: unknown): PlatformObject[] {
  if (Array.isArray(whole)) return whole.flatMap(partsOf);
  if (typeof whole !== 'object' || whole === null) return [];
  return [{ ...whole }, ...Object.values(whole).flatMap(partsOf)];
}

/** Reads each message once: people look at all of them each time something changes, and an edit is another object. */
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

/** Throws what the platform told the person instead. */
export function mustWork(result: ActResult): void {
  if (!result.ok) throw new Error(result.error);
}

import { withAddress } from '../storage/rows/kept-words.ts';
import type { CommandName, InputKind, PressArgs } from './press.ts';

/** What a command shows, in no platform's words. Adapters render it. */
export type View<B extends ShownButton = Button> = Message<B> | Form<B>;

/** Something to read, with the buttons that act on it. */
export interface Message<B extends ShownButton = Button> {
  kind: 'message';
  /**
   * Names a message that lives: shown once in each conversation of the network and edited in place ever after.
   * The outbox sees to it. Without a key the message is an answer, for the caller only.
   */
  key?: string;
  /** The card that is all the answer: the outbox shows it, as its record is rendered. */
  awaits?: { kind: string; recordId: string };
  /** It holds a secret: shown once, and kept nowhere. */
  isSecret?: true;
  /** Told to whoever pressed a button, beside the card that lives: what it did, where the card does not say. */
  said?: string;
  /** What it tells as data, for a program: the command line prints it where that is asked for. */
  data?: object | string;
  title: string;
  blocks: Block<B>[];
  buttons: B[];
}

/**
 * `list` is for rows that may carry a button of their own; `facts` are label and value; `progress` is how many of how many,
 * shown in words and as a bar.
 */
export type Block<B extends ShownButton = Button> =
  | { type: 'text'; text: Text }
  | { type: 'heading'; text: string }
  | { type: 'facts'; facts: Fact[] }
  | { type: 'list'; items: Item<B>[] }
  | { type: 'progress'; label: Text; done: number; of: number }
  | { type: 'note'; text: Text };

export interface Fact {
  label: string;
  value: Text;
}

export interface Item<B extends ShownButton = Button> {
  text: Text;
  button?: B;
}

/** Text made of runs, so that nothing a person wrote is ever read as markup. A bare string is one plain run. */
export type Text = string | Run[];
export type Run = string | { strong: string } | { person: PersonShown } | { link: string; href: string };

/** A person as a renderer may show them: by mention where they have an account on its platform, else by name. */
export interface PersonShown {
  name: string;
  accounts: { platform: Platform; tenant: string; userId: string }[];
}

/** The platforms people sit in. */
export type Platform = 'slack' | 'teams';

/**
 * A button, or a form's submit: pressing it invokes `command` with `args`. Args come back from outside and are
 * not to be trusted. `opens` says that the command will answer with a form, or with what is for the presser alone (some
 * platforms must know beforehand).
 */
export type Button = {
  [N in CommandName]: {
    label: string;
    command: N;
    args: PressArgs<N>;
    opens?: 'form' | 'answer';
    style?: 'primary' | 'danger';
    /** Behind the menu at the end of the buttons, where the platform has one: wanted now and then. */
    inMenu?: true;
  };
}[CommandName];

/** A button as adapters carry it: it may have been to a platform and back, so nothing is sure of what it invokes. */
export interface ShownButton {
  label: string;
  command: string;
  args: Record<string, unknown>;
  opens?: 'form' | 'answer';
  style?: 'primary' | 'danger';
  inMenu?: true;
}

/** Questions for the caller. What they enter comes back as the submit's args, under the fields' names. */
export interface Form<B extends ShownButton = Button> {
  kind: 'form';
  title: string;
  intro?: Text;
  submit: B;
  fields: FormField[];
  /** Ways to go on without filling it in: each is whole, and leaves aside what was entered here. */
  buttons?: B[];
}

/** One of the answers that a question offers. */
export interface Choice {
  value: string;
  label: string;
}

/**
 * One question. `value` and what comes back have the shape of the input: text and choice a string; number a string
 * of digits; date "2027-06-30"; person an account's user id; instant `{ date: "2027-06-30", time: "14:00" }`; choices and
 * people are arrays of what choice and person are.
 */
export interface FormField {
  name: string;
  label: string;
  input: InputKind;
  required: boolean;
  hint?: string;
  choices?: Choice[];
  value?: unknown;
  /** What is wrong with the value, said at the field. */
  error?: string;
}

/** A message in its simplest form: a title, with text below it. */
export function message<B extends ShownButton = Button>(
  title: string,
  blocks: (Block<B> | Text)[] = [],
  buttons: B[] = [],
): Message<B> {
  const asBlock = (block: Block<B> | Text): Block<B> =>
    typeof block === 'string' || Array.isArray(block) ? { type: 'text', text: block } : block;
  return { kind: 'message', title, blocks: blocks.map(asBlock), buttons };
}

/** The words of a text without its structure, an address behind what leads to it, for previews, fallbacks and logs of what was shown. */
export function plainText(text: Text): string {
  const runs = typeof text === 'string' ? [text] : text;
  return runs
    .map((run) => {
      if (typeof run === 'string') return run;
      if ('strong' in run) return run.strong;
      if ('person' in run) return run.person.name;
      return withAddress(run.link, run.href);
    })
    .join('');
}

import { withAddress } from '../storage/rows/kept-words.ts';
import type { CommandName, InputKind, PressArgs } from './press.ts';

/** What a command shows, in no platform's words. Adapters render it. */
export type View<B extends ShownButton = Button> = Message<B> | Form<B>;

/** Something to read, with the buttons that act on it. */
export interface Message<B extends ShownButton = Button> {
  kind: 'message';
  /**
   * The key of a card: the outbox posts it once in each conversation of the network, and edits it in place
   * from then on. Without a key the message is an answer, for the caller only.
   */
  key?: string;
  /** The card that is the only answer; the outbox posts it. */
  awaits?: { kind: string; recordId: string };
  /** Others may not read it: where they would, it goes into the caller’s own chat instead. */
  isForOne?: true;
  /** It contains a secret: it is shown once, and stored nowhere. */
  isSecret?: true;
  /**
   * What the press of a button on a card did, if the card does not show it; told to the presser beside the
   * card.
   */
  said?: string;
  /** The content as data, for programs: the command line prints it with `--json`. */
  data?: object | string;
  title: string;
  blocks: Block<B>[];
  buttons: B[];
  /** All of it is shown, to be read in a browser. */
  isPage?: true;
  /** A person's home, which is drawn again where its buttons were pressed. */
  isHome?: true;
}

/**
 * `list` has rows, each with an optional button; `facts` are labels with values; `progress` is a count out of
 * a total, shown in words and as a bar; `table` has as many cells in each row as it has columns.
 */
export type Block<B extends ShownButton = Button> =
  | { type: 'text'; text: Text }
  | { type: 'heading'; text: string }
  | { type: 'facts'; facts: Fact[] }
  | { type: 'list'; items: Item<B>[] }
  | { type: 'progress'; label: Text; done: number; of: number }
  | { type: 'table'; columns: Column[]; rows: Text[][] }
  | { type: 'file'; file: FileShown<B> }
  | { type: 'image'; image: ImageShown<B> }
  | { type: 'note'; text: Text };

export type TableBlock = Extract<Block, { type: 'table' }>;

export interface Fact {
  label: string;
  value: Text;
}

export interface Item<B extends ShownButton = Button> {
  text: Text;
  /** Its part of a whole, drawn below the words, which say it too. */
  bar?: { done: number; of: number };
  button?: B;
  /** A second button, beside that one. */
  beside?: B;
}

/** One column of a table. Numbers are aligned to the right, so that they are easy to compare. */
export interface Column {
  label: string;
  align?: 'right';
}

/**
 * A document for the person who asked for it. It is made each time it is handed over, and never stored. So
 * only commands that change nothing may show one, because the answers of others are stored.
 */
export interface FileShown<B extends ShownButton = Button> {
  /** A name like "M1-minutes.docx": in lower case except for references, and without spaces. */
  name: string;
  mediaType: string;
  /** What it is, in a few words: "The minutes of M1 as a Word document". */
  about: string;
  bytes(): Promise<Uint8Array>;
  /**
   * A button that asks for the same document again. Cards show it, and platforms press it after asking the
   * person's consent.
   */
  ask: B;
  /**
   * What to type to get the document, for places where it can only be handed over in another conversation.
   */
  typed: string;
}

/** A picture, which platforms show where a file would be handed over. Like a file it is never stored. */
export interface ImageShown<B extends ShownButton = Button> extends FileShown<B> {
  mediaType: 'image/png';
  /** What the picture says, in words, for those who do not see it. */
  alt: string;
}

/** The files and pictures of a message, in their order. */
export const filesIn = <B extends ShownButton>({
  blocks,
}: Pick<Message<B>, 'blocks'>): (FileShown<B> | ImageShown<B>)[] =>
  blocks.flatMap((block) => {
    if (block.type === 'file') return [block.file];
    return block.type === 'image' ? [block.image] : [];
  });

/**
 * Text made of runs, so that nothing a person wrote is ever read as markup. A bare string is one plain run.
 */
export type Text = string | Run[];
export type Run = string | { strong: string } | { person: PersonShown } | { link: string; href: string };

/** A person, rendered as a mention if they have an account on the platform, otherwise by name. */
export interface PersonShown {
  name: string;
  accounts: { platform: Platform; tenant: string; userId: string }[];
}

/** The chat platforms. */
export type Platform = 'slack' | 'teams';

/**
 * A button, or a form's submit: a press invokes `command` with `args`, which come back untrusted. `opens`
 * says that the command answers with a form, or with what only the presser may see, which some platforms must
 * know beforehand.
 */
export type Button = {
  [N in CommandName]: {
    label: string;
    command: N;
    args: PressArgs<N>;
    opens?: 'form' | 'answer';
    style?: 'primary' | 'danger';
    /**
     * Whether the button is in the menu at the end of the buttons, if the platform has one, because it is
     * seldom needed.
     */
    inMenu?: true;
    /** Until when the button does anything, in milliseconds since 1970: a posted card is then shown without it. */
    until?: number;
  };
}[CommandName];

/**
 * A button as adapters handle it. It may have come back from a platform, so its command and args are
 * untrusted.
 */
export interface ShownButton {
  label: string;
  command: string;
  args: Record<string, unknown>;
  opens?: 'form' | 'answer';
  style?: 'primary' | 'danger';
  inMenu?: true;
  until?: number;
}

/** Questions for the caller. Their entries come back in the submit's args, under the fields' names. */
export interface Form<B extends ShownButton = Button> {
  kind: 'form';
  title: string;
  intro?: Text;
  submit: B;
  fields: FormField[];
  /** Buttons that continue without the form, and ignore what was entered in it. */
  buttons?: B[];
}

/** One option of a question. */
export interface Choice {
  value: string;
  label: string;
}

/**
 * One question. `value` and the entry that comes back have the input's shape: text and choice a string;
 * number a string of digits; date "2027-06-30"; person an account's user id; instant `{ date: "2027-06-30",
 * time: "14:00" }`; choices and people are arrays of what choice and person are.
 */
export interface FormField {
  name: string;
  label: string;
  input: InputKind;
  required: boolean;
  hint?: string;
  choices?: Choice[];
  /**
   * For a person or people: the network whose own are offered, on whichever platform they are, beside those of the place. If left
   * out, all of them are on this platform, and its own picker offers them. `choices` then has who is chosen already.
   */
  among?: string;
  value?: unknown;
  /** The error shown at the field. */
  error?: string;
}

/** A simple message: a title, with text below it. */
export function message<B extends ShownButton = Button>(
  title: string,
  blocks: (Block<B> | Text)[] = [],
  buttons: B[] = [],
): Message<B> {
  const asBlock = (block: Block<B> | Text): Block<B> =>
    typeof block === 'string' || Array.isArray(block) ? { type: 'text', text: block } : block;
  return { kind: 'message', title, blocks: blocks.map(asBlock), buttons };
}

/** The words of a text, with addresses after links, for previews, fallbacks and logs. */
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

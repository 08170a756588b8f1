import type { Command } from '../command.ts';
import { asWritten, type Typed, writeOutMentions } from '../invocation.ts';
import { UserError } from '../user-error.ts';
import type { Button } from '../view.ts';
import type { Language } from './language.ts';
import { nameCommand } from './name-command.ts';
import { type Near, nearestCommands, takesAway } from './nearest-commands.ts';
import { flat } from './normalise.ts';
import type { Offered } from './not-understood.ts';
import { respelt } from './spelling.ts';

/** Commands are looked for in this many words from the start. */
const MOST_WORDS = 40;

/**
 * An error that says that there is no such command, and offers those nearest to the words, wherever in the sentence they
 * are. Each button shows what was typed, put right; `read` reads the text after a command's words, so that it is sent too.
 */
export function unknownCommand(
  said: string,
  language: Language,
  mentions: Typed['mentions'],
  read: (command: Command, rest: string) => Offered,
): UserError {
  const words = said.split(/\s+/).slice(0, MOST_WORDS);
  const typed = words.slice(0, 2).join(' ').toLowerCase();
  const slip = putRight(said, words, language);
  const near = slip ? [slip] : mayBeMeant(said, words, language);
  const help: Button = { label: 'Help', command: 'help', args: {} };
  const buttons = near.map(({ command, text, rest }) => {
    const { args, isWhole } = said.length > LONGEST_PUT_RIGHT ? NOTHING : read(command, rest);
    return {
      label: isWhole ? asWritten(`${text} ${rest}`, mentions) : text,
      ...command.press(args),
      ...(command.opensForm && !isWhole && { opens: 'form' as const }),
    };
  });
  const says =
    words.length > LONGEST_COMMAND && !slip
      ? 'I did not understand that.'
      : `There is no “${writeOutMentions(typed, mentions)}” command.`;
  const [only, ...others] = buttons;
  if (!only) {
    const [topic = ''] = typed.split(' ');
    return language.byFirstWord.has(topic)
      ? new UserError(`${says} Type help ${topic} to see what there is.`, {
          buttons: [{ ...help, label: `Help: ${topic}`, args: { topic } }],
        })
      : new UserError(`${says} Type help to see what I can do.`, { buttons: [help] });
  }
  const meant =
    others.length === 0 && only.label.includes(' ')
      ? `Did you mean “${only.label}”?`
      : 'Did you mean one of these?';
  return new UserError(`${says} ${meant}`, { buttons: [...buttons, help] });
}

/** The command that the words name once a slip in them is put right. */
function putRight(said: string, words: string[], language: Language): Near | undefined {
  const begins = said.slice(0, LONGEST_BEGINNING);
  const slips = said.length > LONGEST_PUT_RIGHT ? [] : respelt(begins, language.vocabulary);
  for (const line of slips) {
    const found = nameCommand(`${line}${said.slice(begins.length)}`, language);
    const [command] = found?.named ?? [];
    if (found && command && !endsAtOnce(command, words))
      return { command, text: beginningOf(command), far: 0, rest: found.rest };
  }
  return undefined;
}

/** The commands that may be meant: those that show the records it names, then those nearest to the words. */
function mayBeMeant(said: string, words: string[], language: Language): Near[] {
  if (said === '') return [];
  const shown = showsOfThoseNamed(said, language);
  return [...shown, ...nearestCommands(words, language.commands)].slice(0, MOST_OFFERED);
}

/** To show the records whose references are in the sentence. */
function showsOfThoseNamed(said: string, { byName, wording: { references } }: Language): Near[] {
  const named = flat(said.slice(0, LONGEST_BEGINNING))
    .split(/[^\p{L}\d.]+/u)
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => references.one.test(word));
  return [...new Set(named)].flatMap((reference): Near[] => {
    const groups = references.one.exec(reference)?.slice(1) ?? [];
    const kind = references.kinds[groups.findIndex((group) => group !== undefined)];
    const [command] = byName.get(`${kind?.noun} show`) ?? [];
    return command ? [{ command, text: beginningOf(command), far: 0, rest: reference.toUpperCase() }] : [];
  });
}

/** A text of more words is a sentence, and names no command. */
const LONGEST_COMMAND = 3;
const MOST_OFFERED = 3;

/** A longer message is not put right, because reading it as several commands would take long. */
const LONGEST_PUT_RIGHT = 600;
const NOTHING: Offered = { args: {}, isWhole: false };

/** A slip in a command's words is looked for in this many characters. */
const LONGEST_BEGINNING = 80;

const beginningOf = ({ pattern }: Command): string => pattern.words.join(' ');

/** It would take something away by one press, and its verb is only near to what was typed: "page step". */
const endsAtOnce = (command: Command, words: string[]): boolean =>
  takesAway(command) &&
  !command.opensForm &&
  !words.some((word) => word.toLowerCase() === command.pattern.words.at(-1));

import type { Command } from '../command.ts';
import { asWritten, type Typed, writeOutMentions } from '../invocation.ts';
import { UserError } from '../user-error.ts';
import type { Button } from '../view.ts';
import type { Language } from './language.ts';
import { nameCommand } from './name-command.ts';
import { type Near, nearestCommands, takesAway } from './nearest-commands.ts';
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
  const near = mayBeMeant(said, words, language);
  const help: Button = { label: 'Help', command: 'help', args: {} };
  const buttons = near.map(({ command, text, rest }) => {
    const { args, isWhole } = said.length > LONGEST_PUT_RIGHT ? NOTHING : read(command, rest);
    return {
      label: isWhole ? asWritten(`${text} ${rest}`, mentions) : text,
      ...command.press(args),
      ...(command.opensForm && !isWhole && { opens: 'form' as const }),
    };
  });
  const says = `There is no “${writeOutMentions(typed, mentions)}” command.`;
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

/** The commands that may be meant, the likeliest first: those named once a slip is put right, then those nearest to the words. */
function mayBeMeant(said: string, words: string[], language: Language): Near[] {
  const begins = said.slice(0, LONGEST_BEGINNING);
  const slips = said.length > LONGEST_PUT_RIGHT ? [] : respelt(begins, language.vocabulary);
  const putRight = slips.flatMap((line): Near[] => {
    const found = nameCommand(`${line}${said.slice(begins.length)}`, language);
    const [command] = found?.named ?? [];
    return found && command && !endsAtOnce(command, words)
      ? [{ command, text: beginningOf(command), far: 0, rest: found.rest }]
      : [];
  });
  const [first] = putRight;
  if (first) return [first];
  return said === '' ? [] : nearestCommands(words, language.commands);
}

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

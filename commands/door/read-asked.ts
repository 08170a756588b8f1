import type { Command } from '../command.ts';
import { Doubt, type FieldReading, isEmpty } from '../field.ts';
import { marksPutBack } from '../fields/form-marks.ts';
import { personArg, whoIsMeant } from '../fields/person-fields.ts';
import { type Invocation, type Typed, writeOutMentions } from '../invocation.ts';
import { mayNameAnother } from '../typed/another-task.ts';
import type { Language } from '../typed/language.ts';
import { readTyped } from '../typed/read-typed.ts';
import { UserError } from '../user-error.ts';
import { type Checked, checkArguments } from './form-for.ts';
import { askedWithFile, fileFor } from './given-files.ts';

/** A request, parsed and validated as far as possible without the records. */
export interface Asked extends Checked {
  command: Command;
  /** It was typed, so a form asks for what is missing; otherwise it came from a button or a form. */
  typed: boolean;
  /** The arguments as form values. */
  raw: Record<string, unknown>;
  /** The name of the network, if it was typed. */
  within?: string;
  /** The error if there is no such network, where other words than `--in` gave it. */
  unlessNetwork?: UserError;
  /** Typed words that are no argument, but may be meant as one. */
  unsure?: string;
  /** Optional fields whose words do not parse: the words may be part of the text. */
  doubtful: string[];
  /** By field, the typed words that do not parse and are no argument for that reason. */
  inDoubt?: Record<string, string>;
  /** The values, if a field for one value was given several. */
  several?: { field: string; each: unknown[] };
  /** The people, if a text for one person was given several. */
  shared?: { field: string; each: string[] };
}

/** Whether typed words name somebody, or may do so in a text. Then the members' names are needed to tell where the name ends. */
export const namesSomebody = ({ typed, parsed, raw }: Asked): boolean =>
  typed &&
  (Object.values(parsed)
    .flat()
    .some((value) => typeof value === 'object' && value !== null && 'name' in value) ||
    Object.values(raw).some((value) => typeof value === 'string' && mayNameAnother(value)));

/** Whether typed words that should be a day or a time could not be read as one. */
export const doubtsWhen = ({ typed, faults, command: { fields } }: Asked): boolean =>
  typed && Object.keys(faults).some((name) => ['date', 'instant'].includes(fields[name]?.input ?? ''));

/** One request for each of several values given for a field that takes one. */
export const ofEach = ({ several, ...asked }: Asked, reading: FieldReading): Asked[] =>
  (several?.each ?? []).map((one) => {
    const raw = { ...asked.raw, ...(several && { [several.field]: one }) };
    return { ...asked, raw, ...checkArguments(asked.command, raw, reading) };
  });

/** Parses a request. Throws `UserError` if it is no known command. */
export function readAsked(sent: Invocation['asked'], language: Language, reading: FieldReading): Asked {
  const asked = ('text' in sent ? askedWithFile(sent, language) : undefined) ?? sent;
  if ('text' in asked) {
    const { command, args: typed, doubts, ...said } = readTyped(asked, language, reading);
    const during = 'meeting' in command.fields ? { meeting: asked.meeting } : {};
    const args: Record<string, unknown> = { ...during, ...typed, ...fileFor(command, asked.files) };
    const checked = checkArguments(command, args, reading);
    checked.missing.push(...missingBeside(checked.parsed, args, command));
    for (const [name, words] of Object.entries(doubts)) {
      if (words === '') {
        checked.faults[name] = doubtfulName(args[name], reading);
        continue;
      }
      checked.faults[name] = doubtAbout(command, name, writeOutMentions(words, asked.mentions), reading);
    }
    const doubtful = Object.keys(doubts).filter((name) => !command.fields[name]?.required);
    const read: Asked = { command, typed: true, raw: args, doubtful, inDoubt: doubts, ...said, ...checked };
    return read.several && isForOne(read) ? whoseIsIt(read, read.several, asked) : read;
  }
  const command = language.commands.find(({ name }) => name === asked.command);
  if (!command) {
    throw new UserError(
      'That button is from an older message, and I no longer know it. Type help to see what I can do.',
    );
  }
  const raw = marksPutBack(asked.args);
  const checked = checkArguments(command, raw, reading);
  return { command, typed: false, raw, doubtful: [], ...checked };
}

/** The optional fields that are missing all the same, beside what was typed. */
const missingBeside = (
  parsed: Record<string, unknown>,
  raw: Record<string, unknown>,
  { fields }: Command,
): string[] =>
  Object.entries(fields)
    .filter(([name, { isMissing }]) => isMissing && isEmpty(raw[name]) && isMissing(parsed))
    .map(([name]) => name);

/**
 * Whether it is for one person only: it records a text for them, or hands something to them. Several people are asked
 * about, as it may mean one for each, or one of them.
 */
const isForOne = ({ command: { pattern, fields }, several }: Asked): boolean =>
  fields[several?.field ?? '']?.input === 'person' &&
  (pattern.heads.some(({ field }) => fields[field]?.typed === 'words') ||
    pattern.clauses.some(({ field }) => field === several?.field));

/** The request, with the question which of the named people it is for. */
function whoseIsIt(
  { several: _, ...asked }: Asked,
  { field, each }: NonNullable<Asked['several']>,
  { mentions }: Typed,
): Asked {
  const choices = each.map(String).map((value) => ({
    label: mentions.find(({ account }) => account.id === value)?.name ?? value.replace(/^@/, ''),
    value,
  }));
  const names = choices.map(({ label }) => label).join(' and ');
  const doubt = new Doubt(
    `You named ${names}, and it can have one owner. Choose whose it is${'others' in asked.command.fields ? ', or one for each' : ''}.`,
    undefined,
    choices,
  );
  return {
    ...asked,
    faults: { ...asked.faults, [field]: doubt },
    shared: { field, each: choices.map(({ value }) => value) },
  };
}

/** Asks whom the first word means, as it is neither a mention nor anybody's whole name. */
function doubtfulName(raw: unknown, { called }: FieldReading): Doubt {
  const name = String(raw).replace(/^@/, '');
  const offered = (called?.(name).people ?? []).slice(0, MOST_OFFERED);
  return whoIsMeant(
    name,
    offered.map((person) => ({ label: person.name, value: personArg(person.id) })),
  );
}

/** How many people are offered. */
const MOST_OFFERED = 5;

/**
 * Why the words do not parse as the field. An optional field stays empty, as they may be part of the text.
 */
function doubtAbout(command: Command, name: string, words: string, reading: FieldReading): UserError {
  const field = command.fields[name];
  try {
    const read = field?.parse(words, reading);
    const guess = field?.inForm ? field.inForm(read, reading) : words;
    return new Doubt(
      `“${words}” stands there without a word before it. Is this what it says? If it is part of the text, leave this empty.`,
      guess,
    );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const orEmpty = field?.required ? '' : ' Or leave this empty, if it was part of the text.';
    const { guess, choices } = error instanceof Doubt ? error : { guess: undefined, choices: [] };
    return new Doubt(`${error.message}${orEmpty}`, guess, choices);
  }
}

import { readText } from '../../../../adapters/slack/read-text.ts';
import { readActivityText } from '../../../../adapters/teams/typed.ts';
import { readAsked } from '../../../../commands/door/read-asked.ts';
import { language } from '../../../../commands/index.ts';
import type { Typed } from '../../../../commands/invocation.ts';
import { UserError } from '../../../../commands/user-error.ts';
import { READING } from './corpus.ts';

const IDS: Record<string, string> = { bob: 'UBOB', cat: 'UCAT', ann: 'UANN' };
const MENTION = /@(bob|cat|ann)\b/g;

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What somebody typed, as Slack sends it and our adapter hands it on. */
export const inSlack = (typed: string): Promise<Typed> =>
  readText(
    escaped(typed.replaceAll('\\n', '\n')).replaceAll(
      MENTION,
      (_, name: string) => `<@${IDS[name]}|${name}>`,
    ),
    { tenant: 'T1', bot: 'UBOT', nameOf: async () => 'Bob', channelOf: async () => 'general' },
  );

/** The same as Teams sends it. */
export function inTeams(typed: string): Typed {
  const mentions: { id: string; name: string; tag: string }[] = [];
  const text = escaped(typed)
    .replaceAll('\\n', '<br>')
    .replaceAll(MENTION, (_, name: string) => {
      const tag = `<at>${name}</at>`;
      mentions.push({ id: IDS[name] ?? '', name, tag });
      return tag;
    });
  return readActivityText({ written: { text }, mentions, isBot: (id) => id === 'UBOT', tenant: 'T1' });
}

/** What is made of it: the command and its arguments, or what is answered instead; whichever platform it came from. */
export function readHere(typed: Typed): unknown {
  try {
    const { command, raw, missing, unsure, faults } = readAsked(typed, language, READING);
    return JSON.parse(
      JSON.stringify({ name: command.name, raw, missing, unsure, faults: Object.keys(faults) })
        .replaceAll(/@(?:slack|teams)\//g, '@here/')
        .replaceAll(/[“”]/g, "'"),
    );
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

import type { Capability, HelpTheme } from '../capability.ts';
import type { Command } from '../command.ts';

/** What the topics of help are gathered under, each by the word that asks for it, with its title. */
export const THEMES: Record<HelpTheme, string> = {
  recording: 'What you agree',
  deciding: 'Deciding together',
  planning: 'Plans and reviews',
  belonging: 'Networks and members',
  yourself: 'For yourself',
};

export const isTheme = (word: string | undefined): word is HelpTheme =>
  word !== undefined && Object.hasOwn(THEMES, word);

/** The topics of the commands of a theme, in their order. A topic of several capabilities is with the first. */
export function topicsOf(theme: HelpTheme, commands: Command[], all: readonly Capability[]): string[] {
  const themes = new Map<string, HelpTheme>();
  for (const each of all)
    for (const { pattern } of each.commands) {
      const topic = pattern.words[0] ?? '';
      if (!themes.has(topic)) themes.set(topic, each.help?.theme ?? 'yourself');
    }
  const topics = new Set(commands.map(({ pattern }) => pattern.words[0] ?? ''));
  return [...topics].filter((topic) => themes.get(topic) === theme);
}

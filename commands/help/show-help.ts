import type { Capability, HelpTheme } from '../capability.ts';
import { capital } from '../cards/capital.ts';
import { listed } from '../cards/listed.ts';
import { pageOf, titleOn } from '../cards/page.ts';
import { type Command, defineCommandAnywhere } from '../command.ts';
import { optional, unasked } from '../field.ts';
import { number, text } from '../fields/fields.ts';
import { abilityWords, whoMayWhat } from '../roles/ability-words.ts';
import { UserError } from '../user-error.ts';
import { type Block, type Button, type Item, type Message, message } from '../view.ts';
import { firstWords } from './first-words.ts';
import { type Here, lookHere, usableBy } from './help-here.ts';
import { mentionedIn } from './mentioned-in.ts';
import { PRIVACY } from './privacy.ts';
import { purposeOf } from './purpose.ts';
import { isTheme, THEMES, topicsOf } from './themes.ts';

/** A topic that is not a command: who may do what. */
const ROLES_TOPIC = 'roles';
/** A topic that is not a command: how to write to the bot. */
const TYPING_TOPIC = 'typing';
/** A topic that is not a command: who sees what. */
const PRIVACY_TOPIC = 'privacy';
/** The topic that adapters ask for where the bot is added. Anyone who types it sees the same message. */
export const FIRST_TOPIC = 'welcome';

/** The topic that stands for a thank-you. */
const THANKS_TOPIC = 'thanks';

/** How many commands are explained at a time, so that every platform shows them whole. */
const PAGE = 12;

const fields = {
  topic: optional(text('Topic', { max: 50 })),
  page: unasked(number('Page', { min: 1, max: 50 })),
};

declare module '../press.ts' {
  interface CommandFields {
    help: typeof fields;
  }
}

/** Defines the help command, which explains the commands of these capabilities. */
export function helpOf(all: readonly Capability[]): Command<'help'> {
  const commands = all.flatMap((each) => each.commands);
  const topics = [...new Set(commands.map(({ pattern }) => pattern.words[0] ?? ''))];
  return defineCommandAnywhere({
    name: 'help',
    summary: 'Show what I can do',
    usage: 'help [<topic>]',
    examples: ['help', 'help action'],
    changes: false,
    fields,

    async run({ topic, page = 1 }, context) {
      const { network, place } = context;
      if (topic === undefined) return overview(all, await lookHere(all, context));
      if (isTheme(topic)) return themeShown(topic, await usableBy(all, context), all);
      if (topic === FIRST_TOPIC) return firstWords(all, network, place.kind === 'direct');
      if (topic === THANKS_TOPIC) return message('You are welcome.', [], [BACK]);
      const known = [...topics, ROLES_TOPIC, TYPING_TOPIC, PRIVACY_TOPIC];
      const words = topic
        .toLowerCase()
        .replace(/^(?:with|on|about) /, '')
        .split(' ');
      const meant = words
        .flatMap((word) => [word, word.replace(/s$/, ''), `${word}s`])
        .find((each) => known.includes(each));
      if (meant === ROLES_TOPIC) return rolesExplained(all);
      if (meant === PRIVACY_TOPIC) return PRIVACY;
      if (meant === TYPING_TOPIC) return typingShown(everydayOf(all));
      const mentioning =
        meant === undefined
          ? (words.map((word) => mentionedIn(commands, word)).find((found) => found.length > 0) ?? [])
          : [];
      if (meant === undefined && mentioning.length === 0) {
        throw new UserError(`There is no help on “${topic}”. There is help on ${known.join(', ')}.`, {
          buttons: [...Object.keys(THEMES).filter(isTheme).map(themeButton), helpButton(ROLES_TOPIC)],
        });
      }
      const explained =
        meant === undefined ? mentioning : commands.filter(({ pattern }) => pattern.words[0] === meant);
      return explanation(meant ?? topic, explained, page, all);
    },
  });
}

/** One page of what is said of a topic, and of its commands. */
function explanation(topic: string, commands: Command[], page: number, all: readonly Capability[]): Message {
  const said = page === 1 ? all.flatMap(({ help }) => help?.topics?.[topic] ?? []) : [];
  const rows = commands.slice((page - 1) * PAGE);
  const { shown, turn } = pageOf(rows, page, (to) => ({ command: 'help', args: { topic, page: to } }), PAGE);
  return {
    kind: 'message',
    title: titleOn(`Help: ${topic}`, page),
    blocks: [...said.map(inWords), ...shown.flatMap(explanationOf)],
    buttons: [...(page === 1 ? begun(topic, commands, all) : []), ...turn, BACK],
  };
}

/** The buttons with which a person begins something of this topic, if they may: "New poll". */
const begun = (topic: string, commands: Command[], all: readonly Capability[]): Button[] =>
  all
    .flatMap(({ home }) => home?.begin ?? [])
    .filter(({ command }) =>
      commands.some(({ name, pattern }) => name === command && pattern.words[0] === topic),
    );

/** From a topic back to all of them. */
const BACK: Button = { label: 'What I can do', command: 'help', args: {} };

/** What the caller can do here, now: first what there is to do, then the topics of the commands that they may use, by theme. */
function overview(all: readonly Capability[], { commands, now }: Here): Message {
  const { keeps, asksBy, sends } = purposeOf(all);
  const themes = Object.keys(THEMES)
    .filter(isTheme)
    .map((theme) => ({ theme, topics: topicsOf(theme, commands, all) }))
    .filter(({ topics }) => topics.length > 0);
  const items = themes.map(
    ({ theme, topics }): Item => ({ text: [{ strong: THEMES[theme] }, `: ${topics.join(', ')}`] }),
  );
  items.push({ text: [{ strong: `help ${ROLES_TOPIC}` }, ': Who may do what'] });
  items.push({ text: [{ strong: `help ${TYPING_TOPIC}` }, ': What you may write, in everyday words'] });
  items.push({ text: [{ strong: `help ${PRIVACY_TOPIC}` }, ': Who sees what, and what I keep'] });
  return {
    kind: 'message',
    title: 'What I can do',
    blocks: [
      ...now,
      {
        type: 'text',
        text: `I keep what your network agrees (its ${keeps}), ask its members by ${asksBy}, and send ${sends} of what is ahead. I do so in Slack and in Microsoft Teams alike.`,
      },
      { type: 'list', items },
      {
        type: 'note',
        text: 'Type a command without the rest and I ask for it in a form. For more, press a button or type help and a word.',
      },
      { type: 'note', text: 'To speak of another of your networks, add --in "its name" to what you type.' },
    ],
    buttons: [...themes.map(({ theme }) => themeButton(theme)), helpButton(ROLES_TOPIC)],
  };
}

/** The topics of one theme, with what each can do, and a button to each that has more to tell. */
function themeShown(theme: HelpTheme, commands: Command[], all: readonly Capability[]): Message {
  const topics = topicsOf(theme, commands, all);
  // A command of one word that needs no fields explains itself, so it gets no help button.
  const explained = topics.filter((topic) =>
    commands.some(
      ({ pattern: { words }, opensForm }) => words[0] === topic && (words.length > 1 || opensForm),
    ),
  );
  const items = topics.map((topic): Item => ({ text: [{ strong: topic }, verbsOf(topic, commands)] }));
  return {
    kind: 'message',
    title: `Help: ${THEMES[theme].toLowerCase()}`,
    blocks: [{ type: 'list', items }],
    buttons: [...explained.map(helpButton), BACK],
  };
}

/** Examples of what people may write, in everyday words. */
export const everydayOf = (all: readonly Capability[]): string[] =>
  all.flatMap(({ help }) => help?.everyday ?? []);

const typingShown = (everyday: string[]): Message => ({
  kind: 'message',
  title: 'Help: typing',
  blocks: [
    { type: 'text', text: 'Write as you would to a colleague. I understand, for example:' },
    { type: 'list', items: everyday.map((text): Item => ({ text })) },
    {
      type: 'note',
      text: 'Dates, people and the rest may stand in any order. Where I am not sure I ask, with all that I understood; nothing is recorded until then.',
    },
  ],
  buttons: [BACK],
});

/** Explains who may do what, from the table of roles and abilities. */
const rolesExplained = (all: readonly Capability[]): Message => ({
  kind: 'message',
  title: 'Help: roles',
  blocks: [
    {
      type: 'text',
      text: 'What you may do in a network follows from your roles there. If you have several, the one that allows it counts.',
    },
    {
      type: 'list',
      items: whoMayWhat(abilityWords(all)).map(
        ({ may, who }): Item => ({ text: [{ strong: capital(may) }, `: ${who}`] }),
      ),
    },
    { type: 'note', text: exceptionsOf(all).join(' ') },
    ...all.flatMap(({ help }): Block[] =>
      help?.comingToRoles ? [{ type: 'note', text: help.comingToRoles }] : [],
    ),
  ],
  buttons: [BACK],
});

/** Sentences about people who may do more than their roles allow. */
function exceptionsOf(all: readonly Capability[]): string[] {
  const owned = listed(
    all.flatMap(({ help }) => help?.owned ?? []),
    'or',
  );
  return [
    `Whoever owns ${owned} may show, move, finish and reopen it, member or not.`,
    ...all.flatMap(({ help }) => help?.exceptions ?? []),
  ];
}

/** The verbs of a topic, ": add, list, show"; or what it does, if it is a single command. */
function verbsOf(topic: string, commands: Command[]): string {
  const about = commands.filter(({ pattern }) => pattern.words[0] === topic);
  const verbs = [...new Set(about.flatMap(({ pattern }) => pattern.words[1] ?? []))];
  return `: ${verbs.length > 0 ? verbs.join(', ') : about.map(({ summary }) => summary).join(', ')}`;
}

const helpButton = (topic: string): Button => ({ label: `Help: ${topic}`, command: 'help', args: { topic } });

const themeButton = (theme: HelpTheme): Button => ({
  label: THEMES[theme],
  command: 'help',
  args: { topic: theme },
});

const inWords = (text: string): Block => ({ type: 'text', text });

const explanationOf = ({ usage, summary, examples }: Command): Block[] => [
  { type: 'text', text: [{ strong: usage }, `: ${summary}`] },
  { type: 'note', text: `For example: ${examples.join(' · ')}` },
];

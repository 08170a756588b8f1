import type { Composer } from './composer.ts';
import { freshId, h } from './h.ts';
import type { MessageList } from './message-list.ts';
import type { Conversation, Person, Platform } from './platform.ts';
import type { Sidebar } from './sidebar.ts';

/** What fills one half of the page. */
export interface SideParts {
  sidebar: Sidebar;
  messages: MessageList;
  composer: Composer;
  become(user: string): void;
  /** Brings the bot into the conversation that is open, or sends it out. */
  moveBot(): void;
}

export interface SideFrame {
  node: HTMLElement;
  /** Says which workspace this is, and who "you" are and could be. */
  head(place: string, people: readonly Person[], me: string): void;
  /** Says which conversation is open, and whether the bot is in it. */
  talk(open: Conversation, bot: string): void;
}

/** The frame of one half of the page: its headings, who you are, and the places for what fills it. */
export function createSideFrame(platform: Platform, parts: SideParts): SideFrame {
  const name = h('h2', { id: freshId('side') }, platform.label);
  const place = h('span', { class: 'place' });
  const you = h('select', { id: freshId('you'), onchange: () => parts.become(you.value) });
  const title = h('h3');
  const presence = h('button', { type: 'button', class: 'quiet-button', onclick: parts.moveBot });
  const absence = h('p', { class: 'quiet absence' });
  const head = h(
    'header',
    { class: 'side-head' },
    h('div', {}, name, place),
    h('div', { class: 'you' }, h('label', { for: you.id }, 'You are'), you),
  );
  const talk = h(
    'div',
    { class: 'talk' },
    h('header', { class: 'talk-head' }, title, presence, absence),
    parts.messages.node,
    parts.composer.node,
  );

  return {
    node: h(
      'section',
      { class: 'side', id: platform.key, 'data-platform': platform.key, 'aria-labelledby': name.id },
      head,
      h('div', { class: 'side-body' }, parts.sidebar.node, talk),
    ),
    head(where, people, me) {
      place.textContent = where;
      if (you.options.length !== people.length) you.replaceChildren(...people.map(toOption));
      you.value = me;
    },
    talk(open, bot) {
      title.textContent = open.kind === 'channel' ? `# ${open.name}` : open.name;
      absence.textContent = open.hasBot
        ? ''
        : `${bot} is not in this ${open.kind}, so it hears nothing that is said here.`;
      absence.hidden = open.hasBot;
      presence.textContent = open.hasBot ? `Remove ${bot}` : `Add ${bot}`;
      presence.hidden = open.kind === 'chat' && open.hasBot;
      presence.classList.toggle('wanted', !open.hasBot);
    },
  };
}

const toOption = ({ id, person: { name, role } }: Person) => h('option', { value: id }, `${name}, ${role}`);

import { h } from './h.ts';
import { type Item, patch } from './keyed.ts';
import type { Conversation } from './platform.ts';

export interface Sidebar {
  node: HTMLElement;
  show(conversations: readonly Conversation[], here: string, unread: (own: Conversation) => number): void;
}

/** The channels and direct messages of one side; choosing one runs `go` with its id. */
export function createSidebar(label: string, go: (id: string) => void): Sidebar {
  const channels = h('ul');
  const chats = h('ul');
  const node = h(
    'nav',
    { class: 'sidebar', 'aria-label': `${label} conversations` },
    h('h3', {}, 'Channels'),
    channels,
    h('h3', {}, 'Direct messages'),
    chats,
  );
  const item = (own: Conversation, isHere: boolean, news: number): Item => ({
    key: own.id,
    version: `${own.name} ${isHere} ${news}`,
    draw: () =>
      h(
        'li',
        {},
        h(
          'button',
          { type: 'button', 'aria-current': isHere ? 'page' : undefined, onclick: () => go(own.id) },
          h('span', { class: 'sign', 'aria-hidden': 'true' }, own.kind === 'channel' ? '#' : '●'),
          h('span', { class: 'name' }, own.name),
          news > 0 && h('span', { class: 'count' }, news, h('span', { class: 'unseen' }, ' new')),
        ),
      ),
  });

  return {
    node,
    show(conversations, here, unread) {
      const items = (kind: Conversation['kind']) =>
        conversations
          .filter((own) => own.kind === kind)
          .map((own) => item(own, own.id === here, unread(own)));
      patch(channels, items('channel'));
      patch(chats, items('chat'));
    },
  };
}

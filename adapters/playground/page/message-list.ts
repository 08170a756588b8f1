import type { Composer } from './composer.ts';
import { h } from './h.ts';
import { type Item, type Patched, patch } from './keyed.ts';
import type { Conversation, Entry } from './platform.ts';
import { createView } from './scroller-view.ts';
import { clockTime, longDate } from './times.ts';

/** Makes a composer for replies to one message. */
export type ReplyComposer = (thread: string, done: () => void) => Composer;

export interface MessageList {
  node: HTMLElement;
  /** The reader does something: what comes of it is to be seen, wherever they have scrolled to. */
  attend(): void;
  /** Shows this conversation as `me` sees it, keeping its place when it is shown already; returns what is new in it. */
  show(conversation: Conversation, me: string): string[];
}

/** The messages of one conversation at a time, oldest first, with their threads under them. */
export function createMessageList(replyTo: ReplyComposer): MessageList {
  const list = h('ol', { class: 'messages' });
  const empty = h('p', { class: 'quiet empty' }, 'Nothing has been said here yet.');
  const node = h('div', { class: 'scroller', tabindex: 0, role: 'region' }, empty, list);
  const view = createView(node);
  let shown = '';

  return {
    node,
    attend: view.attend,
    show(conversation, me) {
      const isNew = shown !== `${me} ${conversation.id}`;
      shown = `${me} ${conversation.id}`;
      node.setAttribute('aria-label', `Messages in ${conversation.name}`);
      empty.hidden = conversation.entries.length > 0;
      const within: Patched = { added: [], redrawn: [] };
      const draw = () => patch(list, itemsOf(conversation, replyTo, within));
      if (isNew) {
        view.toEnd(draw);
        return [];
      }
      const { added } = view.follow(() => {
        const { added: posts } = draw();
        const replies = within.added.filter((reply) => !posts.some((post) => post.contains(reply)));
        return { added: [...posts, ...replies], redrawn: within.redrawn };
      });
      for (const message of within.redrawn) message.classList.add('changed');
      return added.map(spoken);
    },
  };
}

function itemsOf(conversation: Conversation, replyTo: ReplyComposer, within: Patched): Item[] {
  let day = '';
  return conversation.entries.flatMap((entry) => {
    const thread: Item = {
      key: `${conversation.id} ${entry.key}`,
      version: '',
      draw: () => h('li', { class: 'post' }),
      settle: (post) => void settlePost(post, entry, conversation, replyTo, within),
    };
    const today = longDate(new Date(entry.sentAt));
    if (today === day) return [thread];
    day = today;
    return [dayItem(today), thread];
  });
}

const dayItem = (day: string): Item => ({
  key: `day ${day}`,
  version: '',
  draw: () => h('li', { class: 'day' }, h('span', {}, day)),
});

function settlePost(
  post: HTMLElement,
  entry: Entry,
  conversation: Conversation,
  replyTo: ReplyComposer,
  within: Patched,
): void {
  const items = [messageItem(entry)];
  const canReply = conversation.threads === 'every message' || entry.replies.length > 0;
  if (canReply)
    items.push({
      key: 'thread',
      version: '',
      draw: () => drawThread(entry.key, replyTo),
      settle(thread) {
        const replies = thread.querySelector<HTMLElement>('.replies');
        if (!replies) return;
        const { added, redrawn } = patch(replies, entry.replies.map(replyItem));
        within.added.push(...added);
        within.redrawn.push(...redrawn);
      },
    });
  within.redrawn.push(...patch(post, items).redrawn);
}

const messageItem = (entry: Entry): Item => ({
  key: `message ${entry.key}`,
  version: entry.version,
  draw: () => drawMessage(entry),
});

const replyItem = (entry: Entry): Item => ({
  key: entry.key,
  version: entry.version,
  draw: () => h('li', {}, drawMessage(entry)),
});

function drawThread(key: string, replyTo: ReplyComposer): HTMLElement {
  const close = () => {
    composer.node.hidden = true;
    open.hidden = false;
    open.focus();
  };
  const composer = replyTo(key, close);
  composer.node.hidden = true;
  composer.field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
  });
  const open = h(
    'button',
    {
      type: 'button',
      class: 'reply-button',
      onclick: () => {
        open.hidden = true;
        composer.node.hidden = false;
        composer.field.focus();
      },
    },
    'Reply',
  );
  return h('div', { class: 'thread' }, h('ol', { class: 'replies' }), open, composer.node);
}

function drawMessage(entry: Entry): HTMLElement {
  const sent = new Date(entry.sentAt);
  const { name, initials, isBot } = entry.author;
  return h(
    'article',
    {
      class: 'message',
      'data-only-you': entry.onlyForYou,
      'aria-label': `${name}, ${clockTime(sent)}`,
    },
    avatar(name, initials, isBot),
    h(
      'div',
      { class: 'said' },
      entry.onlyForYou && h('p', { class: 'only-you' }, 'Only visible to you'),
      h(
        'header',
        {},
        h('strong', {}, name),
        isBot && h('span', { class: 'badge' }, 'App'),
        h('time', { datetime: entry.sentAt }, clockTime(sent)),
        entry.edited && h('span', { class: 'quiet' }, '(edited)'),
      ),
      entry.draw(),
    ),
  );
}

/** All the words in a node, with a space between what stands apart on the page. */
function spoken(node: Node): string {
  const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walk.nextNode()) words.push(walk.currentNode.nodeValue?.trim() ?? '');
  return words.join(' ');
}

const HUES = 6;

/** A person's initials on a colour of their own, for the eye only. */
export function avatar(name: string, initials: string, isBot: boolean): HTMLElement {
  const hue = isBot ? 'bot' : [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % HUES;
  return h('span', { class: 'avatar', 'data-hue': hue, 'aria-hidden': 'true' }, initials);
}

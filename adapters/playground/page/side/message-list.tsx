import { Component, Fragment } from 'preact';
import { longDate } from '../parts/times.ts';
import type { Entry, TrialConversation } from '../platform.ts';
import { MessageRow } from './message.tsx';
import type { ScrollView, Stand } from './scroll-view.ts';
import { type Acting, Thread } from './thread.tsx';

interface MessageListProps extends Acting {
  conversation: TrialConversation;
  me: string;
  view: ScrollView;
  /** Receives the words of new messages while the same person looks at the same conversation. */
  onNews(words: readonly string[]): void;
}

/**
 * The messages of one conversation, oldest first, with their threads below them. It is a class because only
 * a class can look at the page just before it changes, to see whether the reader is at the end of the list.
 */
export class MessageList extends Component<MessageListProps> {
  override componentDidMount(): void {
    this.props.view.toEnd();
  }

  override getSnapshotBeforeUpdate(): Stand {
    return this.props.view.stand();
  }

  override componentDidUpdate(before: MessageListProps, _: unknown, stand: Stand): void {
    const { conversation, me, view, onNews } = this.props;
    if (before.conversation === conversation) return;
    if (before.me !== me || before.conversation.id !== conversation.id) {
      view.toEnd();
      return;
    }
    const { added, changed } = compare(before.conversation, conversation);
    const articles = [...(view.element.current?.querySelectorAll('article') ?? [])];
    const nodes = new Map(articles.map((node) => [node.dataset.key, node]));
    const nodesOf = (keys: readonly string[]) => keys.flatMap((key) => nodes.get(key) ?? []);
    for (const node of nodesOf(changed)) showChange(node);
    view.follow(stand, nodesOf(added).map(withThread), nodesOf(changed));
    if (added.length > 0) onNews(nodesOf(added).map(wordsIn));
  }

  override render({ conversation, me, view, post, vocabulary, say }: MessageListProps) {
    const { id, name, threads, entries } = conversation;
    return (
      <section ref={view.element} class="scroller" tabindex={0} aria-label={`Messages in ${name}`}>
        {entries.length === 0 && <p class="quiet empty">Nothing has been said here yet.</p>}
        <ol class="messages">
          {entries.map((entry, index) => (
            <Fragment key={`${id} ${entry.key}`}>
              {dayOf(entry) !== dayOf(entries[index - 1]) && (
                <li class="day">
                  <span>{dayOf(entry)}</span>
                </li>
              )}
              <li class="post">
                <MessageRow key={me} entry={entry} post={post} />
                {(threads === 'every message' || entry.replies.length > 0) && (
                  <Thread entry={entry} me={me} post={post} vocabulary={vocabulary} say={say} />
                )}
              </li>
            </Fragment>
          ))}
        </ol>
      </section>
    );
  }
}

const dayOf = (entry: Entry | undefined): string => (entry ? longDate(new Date(entry.sentAt)) : '');

/** The keys of the messages and replies that are new, and of those whose content has changed. */
function compare(before: TrialConversation, now: TrialConversation) {
  const old = new Map(withReplies(before.entries).map(({ key, version }) => [key, version]));
  const entries = withReplies(now.entries);
  return {
    added: entries.filter(({ key }) => !old.has(key)).map(({ key }) => key),
    changed: entries
      .filter(({ key, version }) => (old.get(key) ?? version) !== version)
      .map(({ key }) => key),
  };
}

const withReplies = (entries: readonly Entry[]): Entry[] =>
  entries.flatMap((entry) => [entry, ...withReplies(entry.replies)]);

/** The list item of a message, which includes the place to reply below it. */
const withThread = (node: HTMLElement): HTMLElement => node.closest('li') ?? node;

/** Highlights for a moment what has just changed. */
function showChange(node: HTMLElement): void {
  node.classList.remove('changed');
  node.getBoundingClientRect(); // so that the animation starts again if it was still running
  node.classList.add('changed');
}

/** All words in a node, with spaces between what stands apart on the page. */
function wordsIn(node: Node): string {
  const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walk.nextNode()) words.push(walk.currentNode.nodeValue?.trim() ?? '');
  return words.join(' ');
}

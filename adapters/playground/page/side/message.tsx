import { useRef } from 'preact/hooks';
import { useKeptFocus } from '../parts/kept-focus.ts';
import { clockTime } from '../parts/times.ts';
import type { Entry, Post } from '../platform.ts';

/** A message, with its author and time. */
export function MessageRow({ entry, post }: { entry: Entry; post: Post }) {
  const node = useRef<HTMLElement>(null);
  useKeptFocus(node);
  const sent = clockTime(new Date(entry.sentAt));
  const { name, isBot } = entry.author;
  return (
    <article
      ref={node}
      class="message"
      data-key={entry.key}
      data-only-you={entry.onlyForYou || undefined}
      aria-label={`${name}, ${sent}`}
    >
      <Avatar {...entry.author} />
      <div class="said">
        {entry.onlyForYou && <p class="only-you">Only visible to you</p>}
        <header>
          <strong>{name}</strong>
          {isBot && <span class="badge">App</span>}
          <time datetime={entry.sentAt}>{sent}</time>
          {entry.edited && <span class="quiet">(edited)</span>}
        </header>
        {entry.render(post)}
      </div>
    </article>
  );
}

const HUES = 6;

/** A person's initials on a colour of their own, hidden from screen readers. */
function Avatar({ name, initials, isBot }: Entry['author']) {
  const hue = isBot ? 'bot' : [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % HUES;
  return (
    <span class="avatar" data-hue={hue} aria-hidden="true">
      {initials}
    </span>
  );
}

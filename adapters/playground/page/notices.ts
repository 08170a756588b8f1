import { CROSS } from './dialog.ts';
import { h, icon } from './h.ts';

export interface Notices {
  nodes: readonly HTMLElement[];
  /** Tells the person something, with a button if there is something to do about it. */
  tell(text: string, kind?: 'notice' | 'error', act?: { label: string; run(): void }): void;
  /** Reads this out to those who use a screen reader, and shows nothing. */
  announce(text: string): void;
}

const MOST = 3;
/** How long a sentence stays that says only what the page shows anyway, in milliseconds. */
const LASTS = 8000;

/** Short sentences over the page; what went wrong, or asks for an answer, stays until it is dismissed. */
export function createNotices(): Notices {
  const list = h('div', { class: 'notices' });
  const polite = h('div', { class: 'unseen', 'aria-live': 'polite' });
  const urgent = h('div', { class: 'unseen', role: 'alert' });

  return {
    nodes: [list, polite, urgent],
    tell(text, kind = 'notice', act) {
      const run = () => {
        act?.run();
        notice.remove();
      };
      const notice = h(
        'div',
        { class: `notice ${kind}` },
        h('p', { class: 'notice-text' }, text),
        act && h('button', { type: 'button', class: 'button', onclick: run }, act.label),
        h(
          'button',
          { type: 'button', class: 'icon-button', 'aria-label': 'Dismiss', onclick: () => notice.remove() },
          icon(CROSS),
        ),
      );
      for (const like of list.querySelectorAll('.notice-text'))
        if (like.textContent === text) like.parentElement?.remove();
      list.append(notice);
      if (kind === 'notice' && !act) setTimeout(() => notice.remove(), LASTS);
      while (list.childElementCount > MOST) list.firstElementChild?.remove();
      (kind === 'error' ? urgent : polite).textContent = text;
    },
    announce(text) {
      polite.textContent = text;
    },
  };
}

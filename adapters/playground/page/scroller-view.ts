import type { Patched } from './keyed.ts';

/** How near to its end a list counts as read to the end, in pixels. */
const NEAR = 60;
const MARGIN = 8;

/** What part of a scrolling list is in sight. */
export interface ScrollerView {
  /** Draws, and goes to the end. */
  toEnd(draw: () => void): void;
  /** The reader acts here: what comes of it is followed, even where they have scrolled to something else. */
  attend(): void;
  /**
   * Draws, and brings what is new into sight, unless the reader has scrolled away; what was changed only where they did not
   * act themselves: they are to find the answer, and not be taken from it by the cards that it changes.
   */
  follow(draw: () => Patched): Patched;
}

/** The list in which the reader acted last. */
let attended: HTMLElement | undefined;

export function createView(scroller: HTMLElement): ScrollerView {
  /** Where this last scrolled to: a reader who is still there has not scrolled away. */
  let left = 0;
  const goTo = (top: number) => {
    scroller.scrollTop = top;
    left = scroller.scrollTop;
  };
  const isAtEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
  const reveal = (node: HTMLElement) => {
    const top = node.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    const beyond = top + node.offsetHeight - scroller.clientHeight;
    // What is taller than the room is read from its beginning.
    if (top < 0 || beyond > top) goTo(scroller.scrollTop + top - MARGIN);
    else if (beyond > 0) goTo(scroller.scrollTop + beyond + MARGIN);
  };

  return {
    toEnd(draw) {
      draw();
      goTo(scroller.scrollHeight);
    },
    attend() {
      attended = scroller;
      left = scroller.scrollTop;
    },
    follow(draw) {
      const wasAtEnd = isAtEnd();
      const isFollowed = wasAtEnd || scroller.scrollTop === left;
      const drawn = draw();
      if (!isFollowed) return drawn;
      if (wasAtEnd) goTo(scroller.scrollHeight);
      const [added, changed] = [drawn.added, drawn.redrawn[0]];
      for (const node of [added.at(-1), added[0]]) if (node) reveal(node);
      if (added.length === 0 && changed && attended !== scroller) reveal(changed);
      return drawn;
    },
  };
}

import type { Patched } from './keyed.ts';

/** How near to its end a list counts as read to the end, in pixels. */
const NEAR = 60;
const MARGIN = 8;

/** What part of a scrolling list is in sight. */
export interface ScrollerView {
  /** Draws, and goes to the end. */
  toEnd(draw: () => void): void;
  /** Draws, and brings what is new or was changed into sight, unless the reader has scrolled away to something else. */
  follow(draw: () => Patched): Patched;
}

export function createView(scroller: HTMLElement): ScrollerView {
  /** Where this last scrolled to: a reader who is still there has not scrolled away. */
  let left = 0;
  const goTo = (top: number) => {
    scroller.scrollTop = top;
    left = scroller.scrollTop;
  };
  const isFollowed = () =>
    scroller.scrollTop === left || scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;

  return {
    toEnd(draw) {
      draw();
      goTo(scroller.scrollHeight);
    },
    follow(draw) {
      const following = isFollowed();
      const before = scroller.scrollHeight;
      const drawn = draw();
      if (!following) return drawn;
      const [added, changed] = [drawn.added[0], drawn.redrawn[0]];
      if (added || scroller.scrollHeight > before) goTo(scroller.scrollHeight);
      // A message taller than the room is read from its beginning.
      if (added && added.offsetTop < scroller.scrollTop) goTo(added.offsetTop);
      else if (!added && changed && !isInSight(scroller, changed)) goTo(changed.offsetTop - MARGIN);
      return drawn;
    },
  };
}

const isInSight = ({ scrollTop, clientHeight }: HTMLElement, { offsetTop, offsetHeight }: HTMLElement) =>
  offsetTop >= scrollTop && offsetTop + offsetHeight <= scrollTop + clientHeight;

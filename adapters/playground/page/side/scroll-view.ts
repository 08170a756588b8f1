import { createRef } from 'preact';

/** How near to its end a list counts as read to the end, in pixels. */
const NEAR = 60;
const MARGIN = 8;

/** How a list stood before it was rendered again. */
export interface Stand {
  isAtEnd: boolean;
  /** Whether the reader has not scrolled away. */
  isFollowed: boolean;
}

/** The list in which the reader acted last. */
let attended: ScrollView | undefined;

/** What part of a scrolling list is in sight, and what is brought there. */
export class ScrollView {
  readonly element = createRef<HTMLElement>();
  /** Where this last scrolled to: a reader who is still there has not scrolled away. */
  private left = 0;

  focus(): void {
    this.element.current?.focus();
  }

  toEnd(): void {
    this.goTo(this.element.current?.scrollHeight ?? 0);
  }

  /** The reader acts here: what comes of it is followed, even where they have scrolled to something else. */
  attend(): void {
    attended = this;
    this.left = this.element.current?.scrollTop ?? 0;
  }

  stand(): Stand {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = this.element.current ?? {};
    const isAtEnd = scrollHeight - scrollTop - clientHeight < NEAR;
    return { isAtEnd, isFollowed: isAtEnd || scrollTop === this.left };
  }

  /**
   * Brings what is new into sight, unless the reader had scrolled away; what was changed only where they did not act
   * themselves: they are to find the answer, and not be taken from it by the cards that it changes.
   */
  follow(
    { isAtEnd, isFollowed }: Stand,
    added: readonly HTMLElement[],
    changed: readonly HTMLElement[],
  ): void {
    if (!isFollowed) return;
    if (isAtEnd) this.toEnd();
    for (const node of [added.at(-1), added[0]]) if (node) this.reveal(node);
    if (added.length === 0 && changed[0] && attended !== this) this.reveal(changed[0]);
  }

  private reveal(node: HTMLElement): void {
    const list = this.element.current;
    if (!list) return;
    const top = node.getBoundingClientRect().top - list.getBoundingClientRect().top;
    const beyond = top + node.offsetHeight - list.clientHeight;
    // What is taller than the room is read from its beginning.
    if (top < 0 || beyond > top) this.goTo(list.scrollTop + top - MARGIN);
    else if (beyond > 0) this.goTo(list.scrollTop + beyond + MARGIN);
  }

  private goTo(top: number): void {
    const list = this.element.current;
    if (!list) return;
    list.scrollTop = top;
    this.left = list.scrollTop;
  }
}

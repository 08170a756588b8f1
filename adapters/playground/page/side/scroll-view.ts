import { createRef } from 'preact';

/** How many pixels from its end a list may be scrolled and still count as read to the end. */
const NEAR = 60;
const MARGIN = 8;

/** How a list was scrolled before it was drawn again. */
export interface Stand {
  isAtEnd: boolean;
  /** True unless the reader has scrolled away. */
  isFollowed: boolean;
}

/** The list in which the reader acted last. */
let attended: ScrollView | undefined;

/** A scrolling list, and the rules for what is brought into sight in it. */
export class ScrollView {
  readonly element = createRef<HTMLElement>();
  /** Where this class last scrolled to. A reader who is still there has not scrolled away. */
  private left = 0;

  focus(): void {
    this.element.current?.focus();
  }

  toEnd(): void {
    this.goTo(this.element.current?.scrollHeight ?? 0);
  }

  /**
   * Notes that the reader has acted here. The list follows what comes of it, even if they had scrolled
   * away.
   */
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
   * Brings new messages into sight unless the reader has scrolled away. A changed message is brought into
   * sight only if the reader did not act here: they look for an answer, and must not be led away to the
   * cards that it changes.
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
    // A message taller than the list is shown from its beginning.
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

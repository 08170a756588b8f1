import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]';

/** When what has the focus in `root` goes as it is rendered again, what then stands in its place takes it, or the last. */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  const likes = () => [...(root.current?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
  // Before it is rendered, so that this is where the focus was.
  const { activeElement } = document;
  const place = activeElement instanceof HTMLElement ? likes().indexOf(activeElement) : -1;
  useLayoutEffect(() => {
    if (place < 0 || root.current?.contains(document.activeElement)) return;
    const now = likes();
    (now[place] ?? now.at(-1))?.focus({ preventScroll: true });
  });
}

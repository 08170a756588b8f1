import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]';

/**
 * Keeps the focus in `root`. If a render removes the focused element, the one now in its place gets the
 * focus, or the last one.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  const likes = () => [...(root.current?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
  // This is read before the render, while the focus is still where it was.
  const { activeElement } = document;
  const place = activeElement instanceof HTMLElement ? likes().indexOf(activeElement) : -1;
  useLayoutEffect(() => {
    if (place < 0 || root.current?.contains(document.activeElement)) return;
    const now = likes();
    (now[place] ?? now.at(-1))?.focus({ preventScroll: true });
  });
}

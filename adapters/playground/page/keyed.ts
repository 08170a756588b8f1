/** Something to keep on the page: drawn when it is new or its version has changed, otherwise left alone. */
export interface Item {
  key: string;
  version: string;
  draw(): HTMLElement;
  /** Runs on every pass, for what lives inside the node and changes by itself. */
  settle?(node: HTMLElement): void;
}

/** The nodes that were drawn: for keys not there before, and in place of others. */
export interface Patched {
  added: HTMLElement[];
  redrawn: HTMLElement[];
}

const drawn = new WeakMap<Node, { key: string; version: string }>();

/**
 * Makes `parent` hold exactly these items, in this order. Nodes that have not changed are not touched, so what is
 * typed, focused and scrolled in them stays; when the focused node is redrawn, its like takes the focus.
 */
export function patch(parent: HTMLElement, items: readonly Item[]): Patched {
  const old = new Map<string, HTMLElement>();
  for (const child of parent.children) {
    const key = drawn.get(child)?.key;
    if (key !== undefined) old.set(key, child as HTMLElement);
  }
  const patched: Patched = { added: [], redrawn: [] };
  let at: Element | null = parent.firstElementChild;
  for (const item of items) {
    const before = old.get(item.key);
    old.delete(item.key);
    const node = before && drawn.get(before)?.version === item.version ? before : draw(item);
    if (!before) patched.added.push(node);
    else if (node !== before) {
      patched.redrawn.push(node);
      if (at === before) at = node;
      replace(before, node);
    }
    if (node === at) at = at.nextElementSibling;
    else parent.insertBefore(node, at);
    item.settle?.(node);
  }
  for (const gone of old.values()) gone.remove();
  return patched;
}

function draw({ key, version, draw }: Item): HTMLElement {
  const node = draw();
  drawn.set(node, { key, version });
  return node;
}

const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]';

function replace(before: HTMLElement, node: HTMLElement): void {
  const place = placeOfFocus(before);
  before.replaceWith(node);
  focusAt(node, place);
}

/** Which of the things in `parent` that take the focus has it: 0 for the first, -1 for none. */
export const placeOfFocus = (parent: HTMLElement): number =>
  [...parent.querySelectorAll(FOCUSABLE)].indexOf(document.activeElement ?? parent);

/** Gives the focus to what stands in that place in `parent`, or to the last there is; does nothing for -1. */
export function focusAt(parent: HTMLElement, place: number): void {
  const likes = [...parent.querySelectorAll<HTMLElement>(FOCUSABLE)];
  if (place >= 0) (likes[place] ?? likes.at(-1))?.focus({ preventScroll: true });
}

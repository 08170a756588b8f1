export type Child = Node | string | number | false | null | undefined | readonly Child[];

type Handler<E> = (event: E) => void;
export type Props = {
  readonly [K in keyof HTMLElementEventMap as `on${K}`]?: Handler<HTMLElementEventMap[K]>;
} & { readonly [attribute: string]: unknown };

/**
 * An element with attributes, listeners (`onclick` and so on) and children. Strings become text nodes, so
 * people's words can never become markup. `true` sets an empty attribute, but "true"
 * where ARIA wants the word; `false`, null and undefined set none.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else if (value === true && !name.startsWith('aria-')) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined)
      element.setAttribute(name, String(value));
  }
  element.append(...nodesOf(children));
  return element;
}

/** The children as DOM nodes, with nothing in place of false, null and undefined. */
export function nodesOf(child: Child): Node[] {
  if (child === false || child === null || child === undefined) return [];
  if (child instanceof Node) return [child];
  if (typeof child === 'string' || typeof child === 'number') return [document.createTextNode(String(child))];
  return child.flatMap(nodesOf);
}

const SVG = 'http://www.w3.org/2000/svg';

/** A decorative 20 by 20 line icon, hidden from screen readers; `path` is SVG path data written in this code. */
export function icon(path: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

let made = 0;

/** An id no other element on the page has. */
export const freshId = (prefix: string): string => `${prefix}-${++made}`;

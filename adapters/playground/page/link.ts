import { type Child, h } from './h.ts';

/** A link that opens in a new tab; the label alone when the address is not http, https or mailto. */
export function link(address: string, ...label: Child[]): Node {
  if (!/^(https?:\/\/|mailto:)/i.test(address)) return h('span', {}, ...label);
  return h('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, ...label);
}

import { h } from './h.ts';
import { clockTime, fromLocalInput, longDate } from './times.ts';

/** A date field's value in words, to stand beside it: some browsers write 6 July as 07/06 whatever the page's language. */
export function dateInWords(field: HTMLInputElement): HTMLOutputElement {
  const words = h('output', { class: 'hint', for: field.id || undefined });
  const say = () => {
    words.textContent = inWords(field.value);
  };
  field.addEventListener('input', say);
  say();
  return words;
}

/** "Wednesday 30 June 2027", or "Wednesday 30 June 2027 at 9:00am"; nothing for a year still being typed. */
function inWords(value: string): string {
  if (value < '1900') return '';
  const instant = fromLocalInput(value.includes('T') ? value : `${value}T12:00`);
  return value.includes('T') ? `${longDate(instant)} at ${clockTime(instant)}` : longDate(instant);
}

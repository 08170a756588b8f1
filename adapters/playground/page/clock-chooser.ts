import { dateInWords } from './date-in-words.ts';
import { freshId, h } from './h.ts';
import { fromLocalInput, localInput } from './times.ts';

const WEEK = 7 * 24 * 3_600_000;

/**
 * A button that opens a small form for a date and a time; `move` says whether the clock was moved there, and the form
 * then closes. Escape closes it too, and so does going elsewhere.
 */
export function createChooser(now: () => Date, move: (to: Date) => Promise<boolean>): [Node, Node] {
  const field = h('input', { type: 'datetime-local', id: freshId('until'), required: true });
  const onsubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await move(fromLocalInput(field.value))) show(false);
  };
  const form = h(
    'form',
    { class: 'chooser', hidden: true, onsubmit },
    h('label', { for: field.id }, 'Move on to'),
    field,
    h('button', { class: 'button primary' }, 'Move'),
    dateInWords(field),
  );
  const onclick = () => show(Boolean(form.hidden));
  const button = h(
    'button',
    { type: 'button', class: 'button', 'aria-expanded': false, onclick },
    'Choose a date',
  );
  const show = (open: boolean) => {
    form.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (!open) return button.focus();
    field.min = localInput(now());
    field.value = localInput(new Date(now().getTime() + WEEK));
    field.dispatchEvent(new Event('input'));
    field.focus();
  };
  form.addEventListener('keydown', ({ key }) => key === 'Escape' && show(false));
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || relatedTarget === button || form.contains(relatedTarget)) return;
    form.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  });
  return [button, form];
}

import { h, icon } from './h.ts';
import { createSuggestionList } from './suggestion-list.ts';
import { type Suggestion, suggest, type Vocabulary } from './suggestions.ts';

const SEND = 'M3 10l14-7-4 14-3-6z';

export interface Composer {
  node: HTMLElement;
  field: HTMLTextAreaElement;
  /** Names the field and says in it what can be typed. */
  label(name: string, placeholder: string): void;
  /** Puts this text into the field and the caret after it. */
  fill(text: string): void;
}

/**
 * Where a message is written: Enter sends, Shift and Enter starts a new line. `send` answers whether the text was
 * taken; when it was not, the text comes back to be put right.
 */
export function createComposer(
  vocabulary: () => Vocabulary,
  send: (text: string) => Promise<boolean>,
): Composer {
  const field = h('textarea', {
    rows: 1,
    role: 'combobox',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    enterkeyhint: 'send',
  });
  const take = ({ from, insert }: Suggestion) => {
    field.setRangeText(insert, from, field.selectionEnd, 'end');
    field.focus();
    changed();
  };
  const list = createSuggestionList(field, take);
  const write = (text: string) => {
    field.value = text;
    grow(field);
    list.offer([]);
  };
  const changed = () => {
    grow(field);
    list.offer(suggest(field.value, field.selectionEnd, vocabulary()));
  };
  const submit = async () => {
    const text = field.value.trim();
    if (text === '') return;
    write('');
    if (!(await send(text)) && field.value === '') write(text);
  };

  field.addEventListener('input', changed);
  field.addEventListener('blur', () => list.offer([]));
  field.addEventListener('keydown', (event) => {
    const { key, shiftKey, isComposing } = event;
    const { active, isOpen } = list;
    if (isComposing) return;
    if (isOpen && key === 'ArrowDown') list.step(1);
    else if (isOpen && key === 'ArrowUp') list.step(-1);
    else if (isOpen && key === 'Escape') list.offer([]);
    else if (active && !shiftKey && (key === 'Tab' || key === 'Enter')) take(active);
    else if (key === 'Enter' && !shiftKey) void submit();
    else return;
    event.preventDefault();
  });
  const onsubmit = (event: Event) => {
    event.preventDefault();
    void submit();
  };
  const button = h('button', { type: 'submit', class: 'send', 'aria-label': 'Send' }, icon(SEND));

  return {
    node: h('form', { class: 'composer', onsubmit }, list.node, field, button),
    field,
    label(name, placeholder) {
      field.setAttribute('aria-label', name);
      field.placeholder = placeholder;
    },
    fill(text) {
      write(text);
      field.focus();
      field.setSelectionRange(text.length, text.length);
    },
  };
}

const TALLEST = 6;

/** As many rows as the text needs, up to six. */
function grow(field: HTMLTextAreaElement): void {
  field.rows = 1;
  while (field.rows < TALLEST && field.scrollHeight > field.clientHeight + 2) field.rows += 1;
}

import { h, icon } from './h.ts';
import { createSuggestionList, type SuggestionList } from './suggestion-list.ts';
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
 * taken; when it was not, the text comes back to be put right. `name` is what the field is called until it is labelled.
 */
export function createComposer(
  vocabulary: () => Vocabulary,
  send: (text: string) => Promise<boolean>,
  name = 'Message',
): Composer {
  const field = createField(name);
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
  field.addEventListener('keydown', (event) => handleKey(event, list, take, submit));
  return {
    node: createForm(submit, list.node, field),
    field,
    label(own, placeholder) {
      field.setAttribute('aria-label', own);
      field.placeholder = placeholder;
    },
    fill(text) {
      write(text);
      field.focus();
      field.setSelectionRange(text.length, text.length);
    },
  };
}

const createField = (name: string): HTMLTextAreaElement =>
  h('textarea', {
    rows: 1,
    role: 'combobox',
    'aria-label': name,
    placeholder: name,
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    enterkeyhint: 'send',
  });

function createForm(submit: () => void, ...parts: Node[]): HTMLFormElement {
  const onsubmit = (event: Event) => {
    event.preventDefault();
    submit();
  };
  const button = h('button', { type: 'submit', class: 'send', 'aria-label': 'Send' }, icon(SEND));
  return h('form', { class: 'composer', onsubmit }, ...parts, button);
}

/** While suggestions are open, arrows choose one, Enter or Tab takes it and Escape closes them. */
function handleKey(
  event: KeyboardEvent,
  list: SuggestionList,
  take: (suggestion: Suggestion) => void,
  submit: () => void,
): void {
  const { key, shiftKey, isComposing } = event;
  const { active, isOpen } = list;
  if (isComposing) return;
  if (isOpen && key === 'ArrowDown') list.step(1);
  else if (isOpen && key === 'ArrowUp') list.step(-1);
  else if (isOpen && key === 'Escape') list.offer([]);
  else if (active && !shiftKey && (key === 'Tab' || key === 'Enter')) take(active);
  else if (key === 'Enter' && !shiftKey) submit();
  else return;
  event.preventDefault();
}

const TALLEST = 6;

/** As many rows as the text needs, up to six. */
function grow(field: HTMLTextAreaElement): void {
  field.rows = 1;
  while (field.rows < TALLEST && field.scrollHeight > field.clientHeight + 2) field.rows += 1;
}

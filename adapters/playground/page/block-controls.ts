import type { BlockElement, Option } from './block-kit.ts';
import { dateInWords } from './date-in-words.ts';
import { freshId, h } from './h.ts';

/** What a control holds: an option's value, a date "2027-06-30", a time "14:00", a user id, text; null when empty. */
export type Held = string | string[] | null;

/** A form control drawn for a block element, with the means to read it and to put back what was typed. */
export interface Control {
  /** What to put on the page. */
  node: HTMLElement;
  /** What takes the focus, and what a label names; undefined for a group of choices, which names itself. */
  field: HTMLElement | undefined;
  held(): Held;
  hold(value: Held): void;
}

/** People to choose from, by their id on the platform. */
export type Roster = readonly { id: string; name: string }[];

/** The control for an input element, or undefined if this page cannot draw that kind. */
export function createControl(element: BlockElement, roster: Roster): Control | undefined {
  switch (element.type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
      return single(textField(element), element.initial_value);
    case 'number_input':
      return single(numberField(element), element.initial_value);
    case 'datepicker':
      return date(element.initial_date);
    case 'timepicker':
      return single(h('input', { type: 'time', step: 60 }), element.initial_time);
    case 'static_select':
      return single(select(element), element.initial_option?.value);
    case 'users_select':
      return single(select({ ...element, options: asOptions(roster) }), element.initial_user);
    case 'radio_buttons':
      return choices(element, 'radio', [element.initial_option?.value ?? '']);
    case 'checkboxes':
    case 'multi_static_select':
      return choices(element, 'checkbox', element.initial_options?.map(({ value }) => value) ?? []);
    case 'multi_users_select':
      return choices({ ...element, options: asOptions(roster) }, 'checkbox', element.initial_users ?? []);
    default:
      return undefined;
  }
}

function textField(element: BlockElement): HTMLInputElement | HTMLTextAreaElement {
  const props = {
    placeholder: element.placeholder?.text,
    minlength: element.min_length,
    maxlength: element.max_length,
    autocomplete: 'off',
  };
  return element.multiline
    ? h('textarea', { ...props, rows: 4 })
    : h('input', { ...props, type: element.type === 'plain_text_input' ? 'text' : 'url' });
}

const numberField = (element: BlockElement): HTMLInputElement =>
  h('input', {
    type: 'number',
    min: element.min_value,
    max: element.max_value,
    step: element.is_decimal_allowed ? 'any' : 1,
    placeholder: element.placeholder?.text,
  });

function select(element: BlockElement): HTMLSelectElement {
  const option = ({ text, value }: Option) => h('option', { value }, text.text);
  return h(
    'select',
    {},
    h('option', { value: '' }, element.placeholder?.text ?? 'Choose'),
    element.options?.map(option),
    element.option_groups?.map((group) =>
      h('optgroup', { label: group.label.text }, group.options.map(option)),
    ),
  );
}

const asOptions = (roster: Roster): Option[] =>
  roster.map(({ id, name }) => ({ value: id, text: { type: 'plain_text', text: name } }));

function single(
  field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  initial: string | undefined,
): Control {
  field.value = initial ?? '';
  return {
    node: field,
    field,
    held: () => (field.value === '' ? null : field.value),
    hold: (value) => {
      if (typeof value === 'string') field.value = value;
    },
  };
}

function date(initial: string | undefined): Control {
  const field = h('input', { type: 'date', max: '2999-12-31' });
  const control = single(field, initial);
  const words = dateInWords(field);
  return {
    ...control,
    node: h('span', { class: 'date' }, field, words),
    hold: (value) => {
      control.hold(value);
      field.dispatchEvent(new Event('input'));
    },
  };
}

function choices(element: BlockElement, type: 'radio' | 'checkbox', initial: readonly string[]): Control {
  const name = freshId('choice');
  const options = element.options ?? element.option_groups?.flatMap((group) => group.options) ?? [];
  const boxes = options.map(({ value }) => h('input', { type, name, value }));
  const rows = options.map((option, index) =>
    h(
      'label',
      { class: 'choice' },
      boxes[index],
      h('span', {}, option.text.text, option.description && h('small', {}, option.description.text)),
    ),
  );
  const hold = (values: readonly string[]) => {
    for (const box of boxes) box.checked = values.includes(box.value);
  };
  hold(initial);
  const chosen = () => boxes.filter((box) => box.checked).map((box) => box.value);
  return {
    node: h('div', { class: 'choices', role: type === 'radio' ? 'radiogroup' : 'group' }, rows),
    field: undefined,
    held: () => (type === 'radio' ? (chosen()[0] ?? null) : chosen()),
    hold: (value) => hold(typeof value === 'string' ? [value] : (value ?? [])),
  };
}

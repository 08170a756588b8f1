import type { FunctionComponent } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { SlackModal, SlackValue, SlackValues } from '../../trial.ts';
import { inWords } from '../parts/times.ts';
import type { Roster } from '../platform.ts';
import type { BlockElement, Option } from './block-kit.ts';

/** How a control is named and found. These go on its field or, for checkboxes, on their group. */
interface Naming {
  'data-block': string;
  'data-action': string;
  id: string;
  'aria-labelledby': string | undefined;
  'aria-describedby': string;
  'aria-invalid': boolean;
  'aria-required': boolean | undefined;
}

interface FieldProps {
  element: BlockElement;
  own: Naming;
}

interface ControlProps extends Naming {
  element: BlockElement;
  roster: Roster;
  /** Has the bot fill its lists. */
  filling: Filling | undefined;
}

/** What the bot offers in the lists that it fills, and how it is asked. */
export interface Filling {
  offered: NonNullable<SlackModal['offered']>;
  ask(block_id: string, action_id: string): void;
}

/** An input element. It keeps what the person entered, even if a later view has another initial value. */
export function Control({ element, roster, filling, ...own }: ControlProps) {
  const [first] = useState(element);
  const Field = FIELDS[element.type];
  const isFilled = element.type.endsWith('external_select');
  const { 'data-block': block, 'data-action': action } = own;
  useEffect(() => {
    if (isFilled) filling?.ask(block, action);
  }, [isFilled, block, action]);
  const people = isFilled
    ? { options: withFirst(first, filling?.offered[block] ?? []) }
    : element.type.endsWith('users_select') && { options: roster.map(toOption) };
  return Field ? <Field element={{ ...first, ...people }} own={own} /> : null;
}

/** What a list offers, and whoever was chosen in it from the first. */
function withFirst(
  { initial_option, initial_options = [] }: BlockElement,
  offered: { value: string; label: string }[],
): Option[] {
  const options = offered.map(({ value, label }) => toOption({ id: value, name: label }));
  const first = [...(initial_option ? [initial_option] : []), ...initial_options];
  return [...first.filter(({ value }) => !options.some((each) => each.value === value)), ...options];
}

const toOption = ({ id, name }: Roster[number]): Option => ({
  value: id,
  text: { type: 'plain_text', text: name },
});

const TextField = ({ element: { initial_value, max_length, multiline }, own }: FieldProps) => {
  const props = { ...own, maxlength: max_length, autocomplete: 'off', defaultValue: initial_value } as const;
  return multiline ? <textarea rows={4} {...props} /> : <input type="text" {...props} />;
};

const NumberField = ({ element: { initial_value, is_decimal_allowed }, own }: FieldProps) => (
  <input {...own} type="number" step={is_decimal_allowed ? 'any' : 1} defaultValue={initial_value} />
);

const TimeField = ({ element, own }: FieldProps) => (
  <input {...own} type="time" step={60} defaultValue={element.initial_time} />
);

function DateField({ element: { initial_date }, own }: FieldProps) {
  const [value, setValue] = useState(initial_date ?? '');
  return (
    <span class="date">
      <input
        {...own}
        type="date"
        max="2999-12-31"
        defaultValue={initial_date}
        onInput={({ currentTarget }) => setValue(currentTarget.value)}
      />
      <output class="hint">{inWords(value)}</output>
    </span>
  );
}

function Select({ element: { options = [], initial_option, initial_user }, own }: FieldProps) {
  const initial = initial_option?.value ?? initial_user;
  return (
    <select {...own}>
      <option value="">Choose</option>
      {options.map(({ text, value }) => (
        <option key={value} value={value} selected={value === initial}>
          {text.text}
        </option>
      ))}
    </select>
  );
}

function Choices({ element: { options = [], initial_options = [], initial_users = [] }, own }: FieldProps) {
  const name = useId();
  const initial = [...initial_options.map(({ value }) => value), ...initial_users];
  return (
    <fieldset {...own} class="choices">
      {options.map(({ value, text }) => (
        <label key={value} class="choice">
          <input type="checkbox" name={name} value={value} defaultChecked={initial.includes(value)} />
          <span>{text.text}</span>
        </label>
      ))}
    </fieldset>
  );
}

const FIELDS: Readonly<Record<string, FunctionComponent<FieldProps>>> = {
  plain_text_input: TextField,
  number_input: NumberField,
  datepicker: DateField,
  timepicker: TimeField,
  static_select: Select,
  users_select: Select,
  external_select: Select,
  checkboxes: Choices,
  multi_static_select: Choices,
  multi_users_select: Choices,
  multi_external_select: Choices,
};

export const canRender = ({ type }: BlockElement): boolean => type in FIELDS;

/** Whether the control is a group of checkboxes, which has no single field that a label could name. */
export const isGroup = ({ type }: BlockElement): boolean => FIELDS[type] === Choices;

/** The values of the controls in a form, by block_id and action_id. */
export function valuesIn(form: HTMLFormElement): SlackValues {
  const values: SlackValues = {};
  for (const control of form.querySelectorAll<HTMLElement>('[data-action]')) {
    const { block = '', action = '' } = control.dataset;
    values[block] = { ...values[block], [action]: heldBy(control) };
  }
  return values;
}

/**
 * A control's value: an option's value, a date "2027-06-30", a time "14:00", a user id or text, null if
 * empty, or a list of these.
 */
function heldBy(control: HTMLElement): SlackValue {
  if (
    control instanceof HTMLInputElement ||
    control instanceof HTMLSelectElement ||
    control instanceof HTMLTextAreaElement
  )
    return control.value || null;
  return [...control.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
}

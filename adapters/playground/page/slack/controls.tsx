import type { FunctionComponent, TargetedEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { SlackValue, SlackValues } from '../../trial.ts';
import { inWords } from '../parts/times.ts';
import type { Roster } from '../platform.ts';
import type { Block, BlockElement, Option } from './block-kit.ts';

/** How a control is named and watched: goes on its field or, where several can be ticked, on the group of them. */
interface Naming {
  id?: string;
  autofocus?: boolean;
  'aria-label'?: string;
  'aria-labelledby'?: string | undefined;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
  'aria-required'?: boolean | undefined;
  onChange?: ((event: TargetedEvent<HTMLElement>) => void) | undefined;
}

interface ControlProps extends Naming {
  element: BlockElement;
  block: Block;
  roster: Roster;
}

interface FieldProps {
  element: BlockElement;
  own: Naming;
}

/** An input element; it keeps what the person put into it, whatever a later view says that it holds at first. */
export function Control({ element, block, roster, ...naming }: ControlProps) {
  const [first] = useState(element);
  const Field = FIELDS[element.type];
  const options = element.type.endsWith('users_select') ? { options: roster.map(toOption) } : {};
  const own = { ...naming, 'data-block': block.block_id ?? '', 'data-action': element.action_id ?? '' };
  return Field ? <Field element={{ ...first, ...options }} own={own} /> : null;
}

const toOption = ({ id, name }: Roster[number]): Option => ({
  value: id,
  text: { type: 'plain_text', text: name },
});

const TextField = ({ element, own }: FieldProps) => {
  const props = {
    ...own,
    placeholder: element.placeholder?.text,
    minlength: element.min_length,
    maxlength: element.max_length,
    autocomplete: 'off',
    defaultValue: element.initial_value,
  } as const;
  return element.multiline ? <textarea rows={4} {...props} /> : <input type="text" {...props} />;
};

const NumberField = ({ element, own }: FieldProps) => (
  <input
    {...own}
    type="number"
    min={element.min_value}
    max={element.max_value}
    step={element.is_decimal_allowed ? 'any' : 1}
    placeholder={element.placeholder?.text}
    defaultValue={element.initial_value}
  />
);

const TimeField = ({ element, own }: FieldProps) => (
  <input {...own} type="time" step={60} defaultValue={element.initial_time} />
);

function DateField({ element, own }: FieldProps) {
  const [value, setValue] = useState(element.initial_date ?? '');
  return (
    <span class="date">
      <input
        {...own}
        type="date"
        max="2999-12-31"
        defaultValue={element.initial_date}
        onInput={({ currentTarget }) => setValue(currentTarget.value)}
      />
      <output class="hint">{inWords(value)}</output>
    </span>
  );
}

function Select({ element, own }: FieldProps) {
  const initial = element.initial_option?.value ?? element.initial_user;
  const draw = ({ text, value }: Option) => (
    <option key={value} value={value} selected={value === initial}>
      {text.text}
    </option>
  );
  return (
    <select {...own}>
      <option value="">{element.placeholder?.text ?? 'Choose'}</option>
      {element.options?.map(draw)}
      {element.option_groups?.map(({ label, options }) => (
        <optgroup key={label.text} label={label.text}>
          {options.map(draw)}
        </optgroup>
      ))}
    </select>
  );
}

function Choices({ element, own }: FieldProps) {
  const name = useId();
  const type = element.type === 'radio_buttons' ? 'radio' : 'checkbox';
  const options = element.options ?? element.option_groups?.flatMap((group) => group.options) ?? [];
  const initial = [
    element.initial_option?.value,
    ...(element.initial_options ?? []).map(({ value }) => value),
    ...(element.initial_users ?? []),
  ];
  return (
    <div {...own} class="choices" role={type === 'radio' ? 'radiogroup' : 'group'}>
      {options.map(({ value, text, description }) => (
        <label key={value} class="choice">
          <input type={type} name={name} value={value} defaultChecked={initial.includes(value)} />
          <span>
            {text.text}
            {description && <small>{description.text}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}

const FIELDS: Readonly<Record<string, FunctionComponent<FieldProps>>> = {
  plain_text_input: TextField,
  number_input: NumberField,
  datepicker: DateField,
  timepicker: TimeField,
  static_select: Select,
  users_select: Select,
  radio_buttons: Choices,
  checkboxes: Choices,
  multi_static_select: Choices,
  multi_users_select: Choices,
};

export const canDraw = ({ type }: BlockElement): boolean => type in FIELDS;

/** Whether its control is a group of what can be ticked, with no field of its own that a label could name. */
export const isGroup = ({ type }: BlockElement): boolean => FIELDS[type] === Choices;

/** What the controls in here hold, by block_id and action_id. */
export function valuesIn(blocks: Element | null): SlackValues {
  const values: SlackValues = {};
  for (const control of blocks?.querySelectorAll<HTMLElement>('[data-action]') ?? []) {
    const { block = '', action = '' } = control.dataset;
    values[block] = { ...values[block], [action]: heldBy(control) };
  }
  return values;
}

/** An option's value, a date "2027-06-30", a time "14:00", a user id or text, or a list of them; null when empty. */
export function heldBy(control: HTMLElement): SlackValue {
  if (
    control instanceof HTMLInputElement ||
    control instanceof HTMLSelectElement ||
    control instanceof HTMLTextAreaElement
  )
    return control.value || null;
  const ticked = [...control.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
  return control.getAttribute('role') === 'radiogroup' ? (ticked[0] ?? null) : ticked;
}

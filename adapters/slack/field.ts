import type { ExternalSelect, InputBlock, KnownBlock, MultiExternalSelect } from '@slack/types';
import type { FormField } from '../../commands/view.ts';
import { amongId } from './among.ts';
import { type Choosing, toChoice, toChoices, toOption } from './choices.ts';
import { isUserId } from './rich-text.ts';
import { plainTextObject, shorten } from './shorten.ts';

type Element = InputBlock['element'];

const LONGEST_INPUT = 3000;

/** The blocks of one question: its error, if any, then its input, or two inputs for an instant. */
export function toFieldBlocks(field: FormField, showing: number): KnownBlock[] {
  const { label, error } = field;
  const doubt: KnownBlock[] = error
    ? [{ type: 'section', text: plainTextObject(`${label}: ${error}`, LONGEST_INPUT) }]
    : [];
  return [...doubt, ...toInputs(field, showing)];
}

/** Whether this is the block at which to show a field's error: its first input. */
export const isBlockOf = (blockId: string, field: string): boolean =>
  blockId === field || blockId === `${field}:date`;

function toInputs(field: FormField, showing: number): KnownBlock[] {
  const actionId = `value:${showing}`;
  if (field.among !== undefined)
    return [toInput(field, field.name, toPeopleOffered(field, field.among, showing))];
  if (field.input === 'choice') return toChoosing(field, toChoice(field, actionId));
  if (field.input === 'choices') return toChoosing(field, toChoices(field, actionId));
  if (field.input === 'instant') return toInstant(field, actionId);
  return [toInput(field, field.name, ELEMENTS[field.input](field.value, actionId))];
}

const ELEMENTS: Record<
  Exclude<FormField['input'], 'choice' | 'choices' | 'instant'>,
  (value: unknown, actionId: string) => Element
> = {
  text: (value, actionId) => textInput(value, actionId, false),
  'long-text': (value, actionId) => textInput(value, actionId, true),
  number: (value, action_id) => {
    const initial = asString(value, /^-?\d{1,15}$/);
    return {
      type: 'number_input',
      action_id,
      is_decimal_allowed: false,
      ...(initial && { initial_value: initial }),
    };
  },
  person: (value, action_id) => {
    const user = asString(value);
    return { type: 'users_select', action_id, ...(user && isUserId(user) && { initial_user: user }) };
  },
  people: (value, action_id) => {
    const users = Array.isArray(value) ? value.filter(isUserId) : [];
    return { type: 'multi_users_select', action_id, ...(users.length > 0 && { initial_users: users }) };
  },
  date: (value, action_id) => {
    const initial = asString(value, /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
    return { type: 'datepicker', action_id, ...(initial && { initial_date: initial }) };
  },
};

/** A list of people that Slack asks us for, as it knows none of those who are in Teams alone. */
function toPeopleOffered(
  { input, value, choices = [] }: FormField,
  among: string,
  showing: number,
): ExternalSelect | MultiExternalSelect {
  const asked = { action_id: amongId(among, showing), min_query_length: 0, placeholder: TYPE_A_NAME };
  const chosen = choices.filter((each) => [value].flat().includes(each.value)).map(toOption);
  if (input === 'people')
    return {
      type: 'multi_external_select',
      ...asked,
      ...(chosen.length > 0 && { initial_options: chosen.slice(0, MOST_CHOSEN) }),
    };
  const [initial] = chosen;
  return { type: 'external_select', ...asked, ...(initial && { initial_option: initial }) };
}

const TYPE_A_NAME = plainTextObject('Type a name', 150);
const MOST_CHOSEN = 100;

function textInput(value: unknown, action_id: string, multiline: boolean): Element {
  const initial = asString(value);
  return {
    type: 'plain_text_input',
    action_id,
    multiline,
    max_length: LONGEST_INPUT,
    ...(initial && { initial_value: shorten(initial, LONGEST_INPUT) }),
  };
}

function toInstant(field: FormField, action_id: string): KnownBlock[] {
  const { name, label, value } = field;
  const { date, time }: { date?: unknown; time?: unknown } =
    typeof value === 'object' && value !== null ? value : {};
  const initial = asString(time, /^([01]\d|2[0-3]):[0-5]\d$/);
  const timepicker: Element = { type: 'timepicker', action_id, ...(initial && { initial_time: initial }) };
  const { hint: _, ...withoutHint } = field;
  return [
    toInput({ ...withoutHint, label: `${label}: date` }, `${name}:date`, ELEMENTS.date(date, action_id)),
    toInput({ ...field, label: `${label}: time` }, `${name}:time`, timepicker),
  ];
}

function toChoosing(field: FormField, choosing: Choosing | undefined): KnownBlock[] {
  if (!choosing)
    return [
      {
        type: 'section',
        text: plainTextObject(`${field.label}: there is nothing to choose from yet.`, 3000),
      },
    ];
  const { element, missed } = choosing;
  const more = missed > 0 ? `${missed} more cannot be shown here.` : '';
  const hint = [field.hint, more].filter(Boolean).join(' ');
  return [toInput({ ...field, hint }, field.name, element)];
}

const toInput = (field: FormField, block_id: string, element: Element): InputBlock => ({
  type: 'input',
  block_id,
  label: plainTextObject(field.label, 2000),
  optional: !field.required,
  element,
  ...(field.hint && { hint: plainTextObject(field.hint, 2000) }),
});

const asString = (value: unknown, pattern = /./s): string | undefined => {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && pattern.test(text) ? text : undefined;
};

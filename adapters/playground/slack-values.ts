import { isObject } from './http.ts';
import { optionsOf } from './slack-elements.ts';
import type { Json, SlackPress, SlackValues } from './trial.ts';

/** What was put into one input, as the page sends it. */
type Given = string | string[] | null | undefined;

const CHOOSES_ONE: { [type: string]: string } = {
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
};
const CHOOSES_MANY: { [type: string]: string } = {
  multi_users_select: 'selected_users',
  multi_conversations_select: 'selected_conversations',
  multi_channels_select: 'selected_channels',
};

/** An input in some blocks, with the block it stands in. */
export interface Placed {
  block: Json;
  element: Json;
}

/** Every interactive element in the blocks. */
export function elementsIn(blocks: readonly Json[]): Placed[] {
  return blocks.flatMap((block) =>
    [block.element, block.accessory, ...(block.type === 'actions' ? (block.elements as Json[]) : [])]
      .filter(isObject)
      .filter((element) => element.type !== 'image')
      .map((element) => ({ block, element })),
  );
}

/** `state.values` as Slack sends it: what was given, or else what the input started with. */
export function toStateValues(
  blocks: readonly Json[],
  values: SlackValues = {},
): { [blockId: string]: { [actionId: string]: Json } } {
  const state: { [blockId: string]: { [actionId: string]: Json } } = {};
  for (const { block, element } of elementsIn(blocks)) {
    if (element.type === 'button' || element.type === 'overflow') continue;
    const blockId = String(block.block_id);
    const actionId = String(element.action_id);
    state[blockId] = { ...state[blockId], [actionId]: toValue(element, values[blockId]?.[actionId]) };
  }
  return state;
}

/** One input's value in Slack's shape for its type. */
export function toValue(element: Json, given: Given): Json {
  const type = String(element.type);
  const one = CHOOSES_ONE[type];
  if (one)
    return {
      type,
      [one]: given === undefined ? (element[one.replace('selected', 'initial')] ?? null) : given || null,
    };
  const many = CHOOSES_MANY[type];
  if (many)
    return {
      type,
      [many]: given === undefined ? (element[many.replace('selected', 'initial')] ?? []) : listOf(given),
    };
  switch (type) {
    case 'datetimepicker':
      return { type, selected_date_time: Number(given ?? element.initial_date_time) || null };
    case 'static_select':
    case 'radio_buttons':
    case 'overflow':
      return {
        type,
        selected_option:
          given === undefined
            ? (element.initial_option ?? null)
            : (optionOf(element, listOf(given)[0]) ?? null),
      };
    case 'multi_static_select':
    case 'checkboxes':
      return {
        type,
        selected_options:
          given === undefined
            ? (element.initial_options ?? [])
            : listOf(given).flatMap((each) => optionOf(element, each) ?? []),
      };
    default:
      return { type, value: (given === undefined ? element.initial_value : given) || null };
  }
}

/** The entry of `actions` for a pressed element, if it is there. */
export function toAction(blocks: readonly Json[], pressed: SlackPress, action_ts: string): Json | undefined {
  const { block_id, action_id } = pressed;
  const placed = elementsIn(blocks).find(
    ({ block, element }) => block.block_id === block_id && element.action_id === action_id,
  );
  if (!placed) return undefined;
  const { confirm: _, ...element } = placed.element;
  return {
    ...(element.type === 'button' ? element : toValue(element, pressed.selected)),
    action_id,
    block_id,
    action_ts,
  };
}

/** What a Slack client itself finds wrong before it sends a form: empty required fields, text too short or too long. */
export function problemsInForm(
  blocks: readonly Json[],
  values: ReturnType<typeof toStateValues>,
): { [blockId: string]: string } {
  const problems: { [blockId: string]: string } = {};
  for (const { block, element } of elementsIn(blocks).filter((each) => each.block.type === 'input')) {
    const blockId = String(block.block_id);
    const { type: _, ...value } = values[blockId]?.[String(element.action_id)] ?? {};
    const [content] = Object.values(value);
    const isEmpty =
      content === null || content === undefined || (Array.isArray(content) && content.length === 0);
    if (isEmpty && block.optional !== true) problems[blockId] = 'Please complete this required field.';
    else if (typeof content === 'string' && content.length > Number(element.max_length ?? 3000)) {
      problems[blockId] = `Please use ${element.max_length ?? 3000} characters or fewer.`;
    } else if (typeof content === 'string' && content.length < Number(element.min_length ?? 0)) {
      problems[blockId] = `Please use at least ${element.min_length} characters.`;
    }
  }
  return problems;
}

function listOf(given: Given): string[] {
  if (Array.isArray(given)) return given;
  return given ? [given] : [];
}

function optionOf(element: Json, value: string | undefined): Json | undefined {
  return optionsOf(element).find((option) => option.value === value);
}

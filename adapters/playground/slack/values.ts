import { isObject } from '../http.ts';
import type { PlatformObject, SlackPress, SlackValue, SlackValues } from '../trial.ts';
import { FILLED_LISTS, optionsOf } from './elements.ts';

/** What Slack calls the given and the initial value of each type of input that has no options. */
const NAMES: { [type: string]: { given: string; first: string } } = {
  plain_text_input: { given: 'value', first: 'initial_value' },
  number_input: { given: 'value', first: 'initial_value' },
  datepicker: { given: 'selected_date', first: 'initial_date' },
  timepicker: { given: 'selected_time', first: 'initial_time' },
  users_select: { given: 'selected_user', first: 'initial_user' },
  multi_users_select: { given: 'selected_users', first: 'initial_users' },
};

/** A button or an input, with the block that contains it. */
interface PlacedElement {
  block: PlatformObject;
  element: PlatformObject;
}

/** All interactive elements in the blocks. */
function elementsIn(blocks: readonly PlatformObject[]): PlacedElement[] {
  return blocks.flatMap((block) =>
    [
      block.element,
      block.accessory,
      ...(block.type === 'actions' ? (block.elements as PlatformObject[]) : []),
    ]
      .filter(isObject)
      .map((element) => ({ block, element })),
  );
}

/** The values in `state.values` as Slack sends them. */
export function toStateValues(
  blocks: readonly PlatformObject[],
  values: SlackValues = {},
): { [blockId: string]: { [actionId: string]: PlatformObject } } {
  const state: { [blockId: string]: { [actionId: string]: PlatformObject } } = {};
  for (const { block, element } of elementsIn(blocks)) {
    if (element.type === 'button' || element.type === 'overflow') continue;
    const blockId = String(block.block_id);
    const actionId = String(element.action_id);
    state[blockId] = { ...state[blockId], [actionId]: toValue(element, values[blockId]?.[actionId]) };
  }
  return state;
}

/** The value of one input in Slack's shape for its type: the given one, or else the initial one. */
function toValue(element: PlatformObject, given: SlackValue | undefined): PlatformObject {
  const type = String(element.type);
  const names = NAMES[type];
  if (names) {
    const none = type === 'multi_users_select' ? [] : null;
    return { type, [names.given]: (given === undefined ? element[names.first] : given) || none };
  }
  if (FILLED_LISTS.includes(type)) return toFilled(type, element, given);
  const chosen = optionsOf(element).filter(({ value }) => [given].flat().some((each) => each === value));
  if (type === 'static_select')
    return { type, selected_option: (given === undefined ? element.initial_option : chosen[0]) ?? null };
  return { type, selected_options: (given === undefined ? element.initial_options : chosen) ?? [] };
}

/** What was chosen in a list that the app fills. */
function toFilled(type: string, element: PlatformObject, given: SlackValue | undefined): PlatformObject {
  const options = [given ?? []].flat().map((value) => ({ text: { type: 'plain_text', text: value }, value }));
  if (type === 'external_select')
    return { type, selected_option: (given === undefined ? element.initial_option : options[0]) ?? null };
  return { type, selected_options: (given === undefined ? element.initial_options : options) ?? [] };
}

/** The entry in `actions` for a pressed button or a chosen line of a menu; undefined if it is not there. */
export function toAction(
  blocks: readonly PlatformObject[],
  pressed: SlackPress,
  action_ts: string,
): PlatformObject | undefined {
  const { block_id, action_id, option } = pressed;
  const placed = elementsIn(blocks).find(
    ({ block, element }) => block.block_id === block_id && element.action_id === action_id,
  );
  if (!placed) return undefined;
  const { options: _, ...element } = placed.element;
  if (element.type !== 'overflow') return { ...element, action_id, block_id, action_ts };
  const selected_option = optionsOf(placed.element).find(({ value }) => value === option);
  return selected_option && { ...element, block_id, action_ts, selected_option };
}

/**
 * What a Slack client finds wrong before it sends a form: empty required fields, and text that is too short
 * or too long.
 */
export function problemsInForm(
  blocks: readonly PlatformObject[],
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
    }
  }
  return problems;
}

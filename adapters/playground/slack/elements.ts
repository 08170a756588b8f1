import { isObject } from '../http.ts';
import type { PlatformObject } from '../trial.ts';
import { checkLength, checkList, checkText, checkUnique, wrong } from './limits.ts';

/** The types that the bot uses. Any other is refused, as Slack refuses types that it does not know. */
const TEXT_INPUTS = ['plain_text_input', 'number_input'];
const SELECTS = ['static_select', 'multi_static_select', 'checkboxes'];
const PICKERS = ['timepicker', 'users_select'];
/** Lists that the app fills when they are opened. */
export const FILLED_LISTS = ['external_select', 'multi_external_select'];
const MOST_BOXES = 10;
const MOST_OPTIONS = 100;
const MOST_IN_MENU = 5;

/** What Slack would refuse in a button or an input. */
export function checkElement(element: unknown, at: string): string[] {
  if (!isObject(element)) return wrong(at, 'must be an object');
  return [
    ...checkLength(element.action_id, 255, `${at}/action_id`),
    ...checkByType(element, String(element.type), at),
  ];
}

/** What Slack would refuse in an image, as a block or within one. */
export function checkImage(image: PlatformObject, at: string): string[] {
  const isSafe = typeof image.image_url === 'string' && image.image_url.startsWith('https://');
  return [
    ...(isSafe
      ? checkLength(image.image_url, 3000, `${at}/image_url`)
      : wrong(`${at}/image_url`, 'must be a valid https URL')),
    ...(image.alt_text === undefined ? wrong(`${at}/alt_text`, 'missing required field: alt_text') : []),
    ...checkLength(image.alt_text, 2000, `${at}/alt_text`),
  ];
}

function checkByType(element: PlatformObject, type: string, at: string): string[] {
  if (type === 'button') return checkButton(element, at);
  if (type === 'overflow') return checkMenu(element, at);
  if (type === 'datepicker') return checkDate(element.initial_date, `${at}/initial_date`);
  if (SELECTS.includes(type)) return checkSelect(element, type, at);
  if (TEXT_INPUTS.includes(type)) return checkLength(element.initial_value, 3000, `${at}/initial_value`);
  if (type === 'multi_users_select') return checkInitial(element.initial_users, `${at}/initial_users`);
  if (FILLED_LISTS.includes(type)) return checkFilledList(element, at);
  return PICKERS.includes(type) ? [] : wrong(`${at}/type`, `unsupported type: ${type}`);
}

const checkFilledList = (list: PlatformObject, at: string): string[] => [
  ...(list.placeholder === undefined
    ? []
    : checkText(list.placeholder, 150, `${at}/placeholder`, 'plain_text')),
  ...(list.initial_option === undefined ? [] : checkOption(list.initial_option, `${at}/initial_option`)),
  ...(list.initial_options === undefined
    ? []
    : checkList(list.initial_options, [1, MOST_OPTIONS], `${at}/initial_options`, checkOption)),
];

function checkButton(button: PlatformObject, at: string): string[] {
  const styles = [undefined, 'primary', 'danger'];
  return [
    ...checkText(button.text, 75, `${at}/text`, 'plain_text'),
    ...checkLength(button.value, 2000, `${at}/value`),
    ...(styles.some((style) => style === button.style)
      ? []
      : wrong(`${at}/style`, 'must be primary or danger')),
  ];
}

const checkMenu = (menu: PlatformObject, at: string): string[] => [
  ...checkList(optionsOf(menu), [1, MOST_IN_MENU], `${at}/options`, checkOption),
  ...checkUnique(optionsOf(menu), 'value', `${at}/options`),
];

function checkDate(date: unknown, at: string): string[] {
  return date === undefined || /^\d{4}-\d{2}-\d{2}$/.test(String(date))
    ? []
    : wrong(at, 'must be YYYY-MM-DD');
}

function checkSelect(select: PlatformObject, type: string, at: string): string[] {
  const options = optionsOf(select);
  const initial = [
    select.initial_option,
    ...(Array.isArray(select.initial_options) ? select.initial_options : []),
  ];
  const isOffered = (option: unknown) =>
    !isObject(option) || options.some((each) => each.value === option.value);
  return [
    ...checkList(
      options,
      [1, type === 'checkboxes' ? MOST_BOXES : MOST_OPTIONS],
      `${at}/options`,
      checkOption,
    ),
    ...checkUnique(options, 'value', `${at}/options`),
    ...(initial.every(isOffered) ? [] : wrong(`${at}/initial_option`, 'must be one of the options')),
    ...checkInitial(select.initial_options, `${at}/initial_options`),
  ];
}

/** The initial selection of a multiple choice may be absent, but not empty. */
function checkInitial(chosen: unknown, at: string): string[] {
  return chosen === undefined ? [] : checkList(chosen, [1, 100], at, () => []);
}

export function checkOption(option: unknown, at: string): string[] {
  if (!isObject(option)) return wrong(at, 'must be an object');
  return [
    ...checkText(option.text, 75, `${at}/text`),
    ...(option.value === undefined ? wrong(`${at}/value`, 'missing required field: value') : []),
    ...checkLength(option.value, 150, `${at}/value`),
  ];
}

/** The options of a menu or of checkboxes. */
export const optionsOf = ({ options }: PlatformObject): PlatformObject[] =>
  Array.isArray(options) ? options.filter(isObject) : [];

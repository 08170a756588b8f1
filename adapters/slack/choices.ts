import type { Checkboxes, InputBlock, MultiStaticSelect, PlainTextOption, StaticSelect } from '@slack/types';
import type { Choice, FormField } from '../../commands/view.ts';
import { plainTextObject } from './shorten.ts';

/** A choice input, and how many choices did not fit into it. */
export interface Choosing {
  element: InputBlock['element'];
  missed: number;
}

const MOST_OPTIONS = 100;
const MOST_CHECKBOXES = 10;
const LONGEST_VALUE = 150;

/** A single choice, as a menu; undefined if there are no choices. */
export function toChoice({ choices = [], value }: FormField, action_id: string): Choosing | undefined {
  const { options, chosen, missed } = offer(choices, [value]);
  if (options.length === 0) return undefined;
  const [initial] = chosen;
  const element: StaticSelect = {
    type: 'static_select',
    action_id,
    options,
    ...(initial && { initial_option: initial }),
  };
  return { element, missed };
}

/** A multiple choice, as checkboxes or, beyond Slack's limit for those, a menu; undefined if there are no choices. */
export function toChoices({ choices = [], value }: FormField, action_id: string): Choosing | undefined {
  const { options, chosen, missed } = offer(choices, Array.isArray(value) ? value : []);
  if (options.length === 0) return undefined;
  const type = options.length <= MOST_CHECKBOXES ? 'checkboxes' : 'multi_static_select';
  const element: Checkboxes | MultiStaticSelect = {
    type,
    action_id,
    options,
    ...(chosen.length > 0 && { initial_options: chosen }),
  };
  return { element, missed };
}

/** As many choices as Slack can show, the selected ones among them. */
function offer(choices: Choice[], values: unknown[]) {
  const all = choices.filter(({ value }) => value !== '' && value.length <= LONGEST_VALUE);
  const isChosen = ({ value }: { value?: string }): boolean => values.includes(value);
  const kept = new Set([...new Set([...all.filter(isChosen), ...all])].slice(0, MOST_OPTIONS));
  const options = all.filter((choice) => kept.has(choice)).map(toOption);
  return { options, chosen: options.filter(isChosen), missed: choices.length - options.length };
}

export const toOption = ({ value, label }: Choice): PlainTextOption => ({
  text: plainTextObject(label, 75),
  value,
});

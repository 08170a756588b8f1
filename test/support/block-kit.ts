/**
 * Finds what Slack would refuse in Block Kit, and also what we forbid ourselves: people's words in markup.
 */

type Json = { [key: string]: unknown };
type Check = (value: Json, at: string) => string[];

/** The faults in a message's text and blocks, one line each; empty if Slack would accept them. */
export function problemsInMessage({ text, blocks }: { text: string; blocks: readonly object[] }): string[] {
  return [
    ...need(text.length >= 1 && text.length <= 4000, 'text', `has ${text.length} characters`),
    // Slack reads the text as markup, so every control character in it must be escaped.
    ...need(!/[<>]|&(?!amp;|lt;|gt;)/.test(text), 'text', 'carries markup'),
    ...need(sizeOf(blocks) <= 13_000, 'blocks', `hold ${sizeOf(blocks)} characters`),
    ...problemsInBlocks(blocks, 50),
  ];
}

/** The faults of a modal, one line each. */
export function problemsInModal(modal: object): string[] {
  const { title, submit, close, callback_id, private_metadata, blocks } = modal as Json;
  const list = Array.isArray(blocks) ? blocks : [];
  const asks = list.some((block) => block.type === 'input');
  return [
    ...plainText(title, 24, 'title'),
    ...(submit === undefined ? [] : plainText(submit, 24, 'submit')),
    ...(close === undefined ? [] : plainText(close, 24, 'close')),
    ...need(!asks || submit !== undefined, 'submit', 'is missing'),
    ...within(callback_id, 255, 'callback_id'),
    ...within(private_metadata, 3000, 'private_metadata'),
    ...problemsInBlocks(list, 100),
  ];
}

function problemsInBlocks(blocks: readonly object[], most: number): string[] {
  const all = blocks as readonly Json[];
  const elements = all.flatMap((block) => [
    ...(Array.isArray(block.elements) && block.type === 'actions' ? (block.elements as Json[]) : []),
    ...(block.accessory ? [block.accessory as Json] : []),
  ]);
  return [
    ...need(all.length >= 1 && all.length <= most, 'blocks', `are ${all.length}`),
    ...unique(
      all.map(({ block_id }) => block_id),
      'block_id',
    ),
    ...unique(
      elements.map(({ action_id }) => action_id),
      'action_id',
    ),
    ...need(
      all.filter(({ type }) => type === 'table').length <= (most === 50 ? 1 : 0),
      'blocks',
      'hold more tables than are drawn',
    ),
    ...need(!JSON.stringify(all).includes('"mrkdwn"'), 'blocks', 'hold markup'),
    ...all.flatMap((block, index) => {
      const check = BLOCKS[String(block.type)];
      const at = `blocks/${index}`;
      return [
        ...within(block.block_id ?? '-', 255, `${at}/block_id`),
        ...(check ? check(block, at) : [`${at} is of no known type`]),
      ];
    }),
  ];
}

const BLOCKS: { [type: string]: Check } = {
  header: ({ text }, at) => plainText(text, 150, at),
  section: ({ text, accessory }, at) => [
    ...plainText(text, 3000, at),
    ...(accessory ? button(accessory as Json, `${at}/accessory`) : []),
  ],
  context: ({ elements }, at) => each(elements, [1, 10], at, (value, where) => plainText(value, 3000, where)),
  actions: ({ elements }, at) => each(elements, [1, 25], at, button),
  table: ({ rows, column_settings }, at) => [
    ...each(rows, [1, 100], `${at}/rows`, (row, where) => each(row, [1, 20], where, richTextBlock)),
    ...each(column_settings, [1, 20], `${at}/column_settings`, () => []),
  ],
  rich_text: ({ elements }, at) => each(elements, [1, 100], at, richText),
  input: ({ label, hint, element }, at) => [
    ...plainText(label, 2000, `${at}/label`),
    ...(hint === undefined ? [] : plainText(hint, 2000, `${at}/hint`)),
    ...input(element as Json, `${at}/element`),
  ],
};

const richTextBlock: Check = ({ type, elements }, at) => [
  ...need(type === 'rich_text', at, 'is no rich text'),
  ...each(elements, [1, 100], at, richText),
];

const button: Check = (element, at) => (element.type === 'overflow' ? menu : pushed)(element, at);

const menu: Check = ({ action_id, options }, at) => [
  ...within(action_id, 255, `${at}/action_id`),
  ...each(options, [1, 5], at, ({ text, value }, where) => [
    ...plainText(text, 75, where),
    ...within(value, 150, where),
  ]),
];

const pushed: Check = ({ type, text, value, action_id, style }, at) => [
  ...need(type === 'button', at, 'is no button'),
  ...plainText(text, 75, `${at}/text`),
  ...within(value, 2000, `${at}/value`),
  ...within(action_id, 255, `${at}/action_id`),
  ...need([undefined, 'primary', 'danger'].includes(style as string | undefined), at, 'has a strange style'),
];

const richText: Check = ({ type, elements, style }, at) => {
  if (type === 'rich_text_section') return each(elements, [1, 1000], at, run);
  return [
    ...need(type === 'rich_text_list' && style === 'bullet', at, 'is of no known type'),
    ...each(elements, [1, 1000], at, richText),
  ];
};

const run: Check = ({ type, text, user_id, url }, at) => {
  if (type === 'text') return within(text, 3000, at);
  if (type === 'user') return need(/^[UW][A-Z0-9]+$/.test(String(user_id)), at, 'names no user');
  if (type === 'link') return [...within(url, 3000, at), ...within(text, 3000, at)];
  return [`${at} is of no known type`];
};

const input: Check = (element, at) => {
  const { type, action_id, options, initial_option, initial_options, initial_users, initial_value } = element;
  const offered = Array.isArray(options) ? options : [];
  const isFilledLater = /external_select$/.test(String(type));
  const first = [initial_option, ...asList(initial_options)].filter((option) => option !== undefined);
  // What a list offers that is filled when it is opened need not have whoever is chosen already.
  const values = (isFilledLater ? (first as Json[]) : offered).map(({ value }) => value);
  const date = /^(\d{4}-\d\d-\d\d)?$/.test(String(element.initial_date ?? ''));
  const time = /^(\d\d:\d\d)?$/.test(String(element.initial_time ?? ''));
  const known =
    /^(plain_text_input|number_input|(multi_)?static_select|checkboxes|(multi_)?(users|external)_select|datepicker|timepicker)$/;
  const offers = /static_select|checkboxes/.test(String(type));
  const most = type === 'checkboxes' ? 10 : 100;
  return [
    ...need(known.test(String(type)), at, 'is of no known type'),
    ...within(action_id, 255, `${at}/action_id`),
    ...need(date && time, at, 'starts with no date or time'),
    ...need(/^([UW][A-Z0-9]+)?$/.test(String(element.initial_user ?? '')), at, 'starts with no user'),
    ...(initial_value === undefined ? [] : within(initial_value, 3000, `${at}/initial_value`)),
    ...(!offers && (!isFilledLater || first.length === 0)
      ? []
      : each(isFilledLater ? first : options, [1, most], at, ({ text, value }, where) => [
          ...plainText(text, 75, where),
          ...within(value, 150, where),
        ])),
    ...unique(values, `${at}/options`),
    ...first.flatMap((option) => need(values.includes((option as Json).value), at, 'starts with no option')),
    ...(element.placeholder === undefined ? [] : plainText(element.placeholder, 150, `${at}/placeholder`)),
    ...need(isFilled(initial_options) && isFilled(initial_users), at, 'starts with an empty list'),
    ...asList(initial_users).flatMap((user) =>
      need(/^[UW][A-Z0-9]+$/.test(String(user)), at, 'starts with no user'),
    ),
  ];
};

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Whether a list is absent or not empty: Slack refuses an empty one. */
const isFilled = (value: unknown): boolean => value === undefined || asList(value).length > 0;

function plainText(value: unknown, most: number, at: string): string[] {
  const { type, text } = (value ?? {}) as Json;
  return [...need(type === 'plain_text', at, 'is no plain text'), ...within(text, most, at)];
}

function within(value: unknown, most: number, at: string): string[] {
  const isRight = typeof value === 'string' && value.length >= 1 && value.length <= most;
  return need(isRight && !/\p{Surrogate}/u.test(value), at, `must be 1 to ${most} whole characters`);
}

function each(value: unknown, [least, most]: [number, number], at: string, check: Check): string[] {
  const items = Array.isArray(value) ? value : [];
  return [
    ...need(items.length >= least && items.length <= most, at, `has ${items.length} elements`),
    ...items.flatMap((item, index) => check(item, `${at}/${index}`)),
  ];
}

const unique = (values: unknown[], at: string): string[] => {
  const given = values.filter((value) => value !== undefined);
  return need(new Set(given).size === given.length, at, 'is not unique');
};

const need = (isRight: boolean, at: string, what: string): string[] => (isRight ? [] : [`${at} ${what}`]);

/** The number of characters in all texts. */
function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum, item) => sum + sizeOf(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, inner]) =>
      sum + (name === 'text' && typeof inner === 'string' ? inner.length : sizeOf(inner)),
    0,
  );
}

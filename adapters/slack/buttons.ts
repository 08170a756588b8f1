import type { ActionsBlock, Button as ButtonElement, Overflow, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import type { Typed } from '../../commands/invocation.ts';
import type { Button, ShownButton } from '../../commands/view.ts';
import { args, readJson, words } from '../payload.ts';
import type { Canvas } from './canvas.ts';
import { plainTextObject } from './shorten.ts';

/** What a button asks when it is pressed, encoded in the button's `value`. */
export type ButtonValue = Typed | { command: string; args: Record<string, unknown> };

/** Renders a message's buttons, each with a unique id. */
export interface Buttons {
  /** The button, or none, with a warning, if its value is too long for Slack. */
  render(label: string, asked: ButtonValue, style?: Button['style']): ButtonElement[];
  /**
   * Renders a message’s buttons as a row, with those for its menu behind one at the end; nothing if there are
   * no buttons.
   */
  footer(buttons: ShownButton[]): ActionsBlock[];
  row(elements: ActionsBlock['elements']): ActionsBlock;
  /**
   * A unique id for the next block with buttons, which tells whether the block is in a card or in an answer.
   */
  blockId(): string;
}

const LONGEST_VALUE = 2000;
const MOST_BUTTONS = 25;
/** How many buttons a menu holds, and how many characters the value of each may have. */
const MENU = { most: 5, longest: 150 };

export function createButtons({ use, warn }: Canvas): Buttons {
  let buttons = 0;
  let blocks = 0;
  const actionId = (): string => `press:${buttons++}`;
  const blockId = (): string => `${use}:${blocks++}`;
  const render: Buttons['render'] = (label, asked, style) => {
    const value = toValue(asked);
    if (value.length > LONGEST_VALUE) {
      warn(`the button “${label}” carries ${value.length} characters; Slack takes ${LONGEST_VALUE}`);
      return [];
    }
    const text = plainTextObject(label, 75);
    return [{ type: 'button', action_id: actionId(), text, value, ...(style && { style }) }];
  };
  const row: Buttons['row'] = (elements) => ({ type: 'actions', block_id: blockId(), elements });
  return {
    render,
    row,
    blockId,
    footer(shown) {
      const inMenu = shown.filter((each) => each.inMenu && fitsMenu(each)).slice(0, MENU.most);
      const inSight = shown.filter((each) => !inMenu.includes(each));
      const rendered = inSight.flatMap(({ label, style, ...asked }) => render(label, asked, style));
      const room = MOST_BUTTONS - (inMenu.length > 0 ? 1 : 0);
      if (rendered.length > room) warn(`${rendered.length} buttons; Slack takes ${room}`);
      const options = inMenu.map(toOption);
      const menu: Overflow[] =
        options.length > 0 ? [{ type: 'overflow', action_id: actionId(), options }] : [];
      const elements = [...rendered.slice(0, room), ...menu];
      return elements.length > 0 ? [row(elements)] : [];
    },
  };
}

const fitsMenu = (button: ShownButton): boolean => toValue(button).length <= MENU.longest;

const toOption = ({ label, ...asked }: ShownButton): PlainTextOption => ({
  text: plainTextObject(label, 75),
  value: toValue(asked),
});

/** Whether the block with this id is in an answer, which the next answer may replace. */
export const isAnswer = (blockId: string): boolean => blockId.startsWith('answer:');

/** Whether this fits a button's `value`. */
export const fitsButton = (asked: ButtonValue): boolean => toValue(asked).length <= LONGEST_VALUE;

const toValue = (asked: ButtonValue): string =>
  JSON.stringify(
    'command' in asked
      ? { command: asked.command, args: asked.args }
      : {
          ...{ text: asked.text, mentions: asked.mentions, ...(asked.seenByAll && { seenByAll: true }) },
          ...(asked.meeting !== undefined && { meeting: asked.meeting }),
        },
  );

const Account = z.object({ platform: z.enum(['slack', 'teams']), tenant: words, id: words });
const Value = z.union([
  z.object({ command: words, args }),
  z.object({
    text: words,
    mentions: z.array(z.object({ account: Account, name: words })),
    seenByAll: z.literal(true).exactOptional(),
    meeting: words.exactOptional(),
  }),
]);

/** Decodes a button's `value`; undefined if it is none of ours. */
export const fromValue = (value: string | undefined): ButtonValue | undefined =>
  Value.safeParse(readJson(value ?? '')).data;

import type { ActionsBlock, Button as ButtonElement } from '@slack/types';
import { z } from 'zod';
import type { Typed } from '../../commands/invocation.ts';
import type { Button } from '../../commands/view.ts';
import { args, readJson, words } from '../payload.ts';
import type { Canvas } from './canvas.ts';
import { plainTextObject } from './shorten.ts';

/** What a button asks when it is pressed, encoded in the button's `value`. */
export type ButtonValue = Typed | { command: string; args: Record<string, unknown> };

/** Renders a message's buttons, each with a unique id. */
export interface Buttons {
  /** The button, or none, with a warning, if its value is too long for Slack. */
  render(label: string, asked: ButtonValue, style?: Button['style']): ButtonElement[];
  row(buttons: ButtonElement[]): ActionsBlock;
  /** A unique id for the next block with buttons, which tells whether the block is in a card or in an answer. */
  blockId(): string;
}

const LONGEST_VALUE = 2000;

export function createButtons({ use, warn }: Canvas): Buttons {
  let buttons = 0;
  let blocks = 0;
  const blockId = (): string => `${use}:${blocks++}`;
  return {
    render: (label, asked, style) => {
      const value = toValue(asked);
      if (value.length > LONGEST_VALUE) {
        warn(`the button “${label}” carries ${value.length} characters; Slack takes ${LONGEST_VALUE}`);
        return [];
      }
      const text = plainTextObject(label, 75);
      return [{ type: 'button', action_id: `press:${buttons++}`, text, value, ...(style && { style }) }];
    },
    row: (elements) => ({ type: 'actions', block_id: blockId(), elements }),
    blockId,
  };
}

/** Whether the block with this id is in an answer, which the next answer may replace. */
export const isAnswer = (blockId: string): boolean => blockId.startsWith('answer:');

/** Whether this fits a button's `value`. */
export const fitsButton = (asked: ButtonValue): boolean => toValue(asked).length <= LONGEST_VALUE;

const toValue = (asked: ButtonValue): string =>
  JSON.stringify(
    'command' in asked
      ? { command: asked.command, args: asked.args }
      : { text: asked.text, mentions: asked.mentions, ...(asked.seenByAll && { seenByAll: true }) },
  );

const Account = z.object({ platform: z.enum(['slack', 'teams']), tenant: words, id: words });
const Value = z.union([
  z.object({ command: words, args }),
  z.object({
    text: words,
    mentions: z.array(z.object({ account: Account, name: words })),
    seenByAll: z.literal(true).exactOptional(),
  }),
]);

/** Decodes a button's `value`; undefined if it is none of ours. */
export const fromValue = (value: string | undefined): ButtonValue | undefined =>
  Value.safeParse(readJson(value ?? '')).data;

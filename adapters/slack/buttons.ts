import type { ActionsBlock, Button as ButtonElement } from '@slack/types';
import type { Json, Typed } from '../../commands/invocation.ts';
import type { Button } from '../../commands/view.ts';
import type { Canvas } from './canvas.ts';
import { plain } from './shorten.ts';

/** What a button asks when it is pressed; it travels as the button's `value`. */
export type Asked = Typed | { command: string; args: Record<string, unknown> };

/** Draws a message's buttons, each under an id of its own. */
export interface Buttons {
  /** The button, or none (and a warning) if what it asks is too long for Slack. */
  draw(label: string, asked: Asked, style?: Button['style']): ButtonElement[];
  row(buttons: ButtonElement[]): ActionsBlock;
  /** An id for the next block with buttons, by which a press tells a card from an answer. */
  blockId(): string;
}

const LONGEST_VALUE = 2000;

export function createButtons({ use, warn }: Canvas): Buttons {
  let buttons = 0;
  let blocks = 0;
  const blockId = (): string => `${use}:${blocks++}`;
  return {
    draw: (label, asked, style) => {
      const value = toValue(asked);
      if (value.length > LONGEST_VALUE) {
        warn(`the button “${label}” carries ${value.length} characters; Slack takes ${LONGEST_VALUE}`);
        return [];
      }
      const text = plain(label, 75);
      return [{ type: 'button', action_id: `press:${buttons++}`, text, value, ...(style && { style }) }];
    },
    row: (elements) => ({ type: 'actions', block_id: blockId(), elements }),
    blockId,
  };
}

/** Whether the block a button sits in belongs to an answer, which the next answer may replace. */
export const isAnswer = (blockId: string): boolean => blockId.startsWith('answer:');

/** Whether a button can carry this. */
export const fitsButton = (asked: Asked): boolean => toValue(asked).length <= LONGEST_VALUE;

const toValue = (asked: Asked): string =>
  JSON.stringify(
    'command' in asked
      ? { command: asked.command, args: asked.args }
      : { text: asked.text, mentions: asked.mentions, ...(asked.seenByAll && { seenByAll: true }) },
  );

/** What a button's `value` asks, or nothing if it is none of ours. */
export function fromValue(value: string | undefined): Asked | undefined {
  const asked = parseObject(value);
  if (!asked) return undefined;
  const { command, args, text, mentions, seenByAll } = asked;
  if (typeof command === 'string' && isObject(args)) return { command, args };
  if (typeof text === 'string' && Array.isArray(mentions))
    return {
      text,
      mentions: mentions as unknown as Typed['mentions'],
      ...(seenByAll === true && { seenByAll }),
    };
  return undefined;
}

/** A text as a JSON object, or nothing. */
export function parseObject(text: string | undefined): Record<string, Json> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isObject(value) ? (value as Record<string, Json>) : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

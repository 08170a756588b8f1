import type { SlackPress, SlackValues } from '../trial.ts';
import type { Control, Roster } from './block-controls.ts';
import type { TextObject } from './block-kit.ts';
import { type Child, h } from './h.ts';
import { mrkdwn, type Names, unescapeText } from './mrkdwn.ts';

/** Where blocks are drawn: what names stand for, who can be chosen, and what happens when something is pressed. */
export interface Surface {
  names: Names;
  roster: Roster;
  press(press: SlackPress): void;
}

/** What a block being drawn needs from the blocks around it. */
export interface Drawing extends Surface {
  keep(blockId: string, actionId: string, control: Control): void;
  values(): SlackValues;
}

/** A text object as nodes: mrkdwn is drawn, plain text is left alone. */
export const textOf = (text: TextObject, names: Names): Child =>
  text.type === 'mrkdwn' ? mrkdwn(text.text, names) : plain(text);

/** A text object's words, as Slack shows them. */
export const plain = (text: TextObject | undefined): string => unescapeText(text?.text ?? '');

/** A picture with its alternative text; only from the web or a data address. */
export const image = (address: string | undefined, alt: string | undefined): Node =>
  h('img', {
    src: /^(https?:|data:image\/)/.test(address ?? '') ? address : '',
    alt: alt ?? '',
    loading: 'lazy',
  });

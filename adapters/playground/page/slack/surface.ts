import type { ComponentChildren } from 'preact';
import type { SlackPress } from '../../trial.ts';
import type { Roster } from '../platform.ts';
import type { TextObject } from './block-kit.ts';
import { mrkdwn, type Names, unescapeText } from './mrkdwn.tsx';

/** Where blocks are drawn: what names stand for, who can be chosen, and what happens when something is pressed. */
export interface Surface {
  names: Names;
  roster: Roster;
  press(press: SlackPress): void;
}

/** A text object as Slack draws it: mrkdwn is read, plain text is left alone. */
export const drawText = (text: TextObject, names: Names): ComponentChildren =>
  text.type === 'mrkdwn' ? mrkdwn(text.text, names) : unescapeText(text.text);

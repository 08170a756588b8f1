/** The parts of Block Kit that the bot uses and this page draws, with the names of Slack's reference. */

export interface TextObject {
  type: 'plain_text' | 'mrkdwn';
  text: string;
}

export interface Option {
  text: TextObject;
  value: string;
}

/** Any block element. Its `type` decides which of the other properties it has. */
export interface BlockElement {
  type: string;
  action_id?: string;
  text?: TextObject;
  style?: 'primary' | 'danger';
  options?: Option[];
  initial_value?: string;
  initial_option?: Option;
  initial_options?: Option[];
  initial_date?: string;
  initial_time?: string;
  initial_user?: string;
  initial_users?: string[];
  multiline?: boolean;
  max_length?: number;
  is_decimal_allowed?: boolean;
}

/** Any block. Its `type` decides which of the other properties it has. */
export interface SlackBlock {
  type: string;
  block_id?: string;
  text?: TextObject;
  accessory?: BlockElement;
  label?: TextObject;
  hint?: TextObject;
  optional?: boolean;
  element?: BlockElement;
  elements?: (BlockElement | RichText)[];
  /** The cells of a table. The first row is the heading. */
  rows?: { elements?: RichText[] }[][];
  column_settings?: { align?: 'left' | 'center' | 'right' }[];
}

/** A part of a rich_text block: a section, a list, or a run inside one. */
export interface RichText {
  type: string;
  elements?: RichText[];
  style?: 'bullet' | 'ordered' | { bold?: boolean; italic?: boolean; strike?: boolean; code?: boolean };
  text?: string;
  url?: string;
  user_id?: string;
}

/** A modal. */
export interface SlackView {
  title?: TextObject;
  submit?: TextObject;
  close?: TextObject;
  blocks?: SlackBlock[];
}

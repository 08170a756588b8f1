/** The parts of Block Kit that are drawn here, as Slack's reference spells them. */

export interface TextObject {
  type: 'plain_text' | 'mrkdwn';
  text: string;
}

export interface Option {
  text: TextObject;
  value: string;
  description?: TextObject;
  url?: string;
}

export interface Confirm {
  title: TextObject;
  text: TextObject;
  confirm?: TextObject;
  deny?: TextObject;
  style?: 'primary' | 'danger';
}

/** Any block element, interactive or an image; `type` says which of the rest it has. */
export interface BlockElement {
  type: string;
  action_id?: string;
  text?: TextObject;
  value?: string;
  url?: string;
  style?: 'primary' | 'danger';
  confirm?: Confirm;
  accessibility_label?: string;
  placeholder?: TextObject;
  options?: Option[];
  option_groups?: { label: TextObject; options: Option[] }[];
  initial_value?: string;
  initial_option?: Option;
  initial_options?: Option[];
  initial_date?: string;
  initial_time?: string;
  initial_user?: string;
  initial_users?: string[];
  multiline?: boolean;
  min_length?: number;
  max_length?: number;
  min_value?: string;
  max_value?: string;
  is_decimal_allowed?: boolean;
  focus_on_load?: boolean;
  image_url?: string;
  alt_text?: string;
}

/** Any block; `type` says which of the rest it has. */
export interface Block {
  type: string;
  block_id?: string;
  text?: TextObject;
  fields?: TextObject[];
  accessory?: BlockElement;
  label?: TextObject;
  hint?: TextObject;
  optional?: boolean;
  element?: BlockElement;
  dispatch_action?: boolean;
  elements?: (BlockElement | RichText)[];
  image_url?: string;
  alt_text?: string;
  title?: TextObject;
  rows?: RichTextCell[][];
}

export type RichTextCell = { type: 'raw_text'; text: string } | { type: 'rich_text'; elements: RichText[] };

/** A part of a rich_text block: a section, list, quote or code, or a run inside one. */
export interface RichText {
  type: string;
  elements?: RichText[];
  style?: 'bullet' | 'ordered' | { bold?: boolean; italic?: boolean; strike?: boolean; code?: boolean };
  indent?: number;
  offset?: number;
  text?: string;
  url?: string;
  user_id?: string;
  channel_id?: string;
  range?: string;
  name?: string;
  unicode?: string;
  timestamp?: number;
  format?: string;
  fallback?: string;
}

/** A modal. */
export interface View {
  type: string;
  title?: TextObject;
  submit?: TextObject;
  close?: TextObject;
  blocks?: Block[];
}

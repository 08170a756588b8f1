import type { SlackValues } from '../trial.ts';
import type { Control } from './block-controls.ts';
import { drawElement } from './block-elements.ts';
import { drawInput, type InputBlock } from './block-input.ts';
import type { Block, BlockElement, RichText, RichTextCell, TextObject } from './block-kit.ts';
import { type Drawing, image, plain, type Surface, textOf } from './block-surface.ts';
import { type Child, h } from './h.ts';
import type { Names } from './mrkdwn.ts';
import { richText } from './rich-text.ts';

/** Blocks on the page, with what was put into them. */
export interface DrawnBlocks {
  node: HTMLElement;
  values(): SlackValues;
  /** Puts back what was typed, where the same inputs are still there. */
  hold(values: SlackValues): void;
  /** Shows what is wrong at each input, by block_id, and moves to the first. */
  showErrors(errors: Readonly<Record<string, string>>): void;
}

/** Draws a message's or a view's blocks; a block this page cannot draw says so. */
export function drawBlocks(blocks: readonly Block[], surface: Surface): DrawnBlocks {
  const kept = new Map<string, Map<string, Control>>();
  const inputs = new Map<string, InputBlock>();
  const values = (): SlackValues =>
    Object.fromEntries(
      [...kept].map(([block, controls]) => [
        block,
        Object.fromEntries([...controls].map(([action, control]) => [action, control.held()])),
      ]),
    );
  const drawing: Drawing = {
    ...surface,
    values,
    keep: (block, action, control) => kept.set(block, (kept.get(block) ?? new Map()).set(action, control)),
  };
  const draw = (block: Block): Child => {
    if (block.type !== 'input') return drawBlock(block, drawing);
    const input = drawInput(block, drawing);
    inputs.set(block.block_id ?? '', input);
    return input.node;
  };
  return {
    node: h('div', { class: 'blocks' }, blocks.map(draw)),
    values,
    hold(old) {
      for (const [block, controls] of kept)
        for (const [action, control] of controls) {
          const value = old[block]?.[action];
          if (value !== undefined) control.hold(value);
        }
    },
    showErrors(errors) {
      const wrong = [...inputs].filter(([block, input]) => input.showError(errors[block]));
      wrong[0]?.[1].focus();
    },
  };
}

function drawBlock(block: Block, drawing: Drawing): Child {
  const { names } = drawing;
  switch (block.type) {
    case 'header':
      return h('h4', { class: 'block-header' }, plain(block.text));
    case 'section':
      return section(block, drawing);
    case 'rich_text':
      return h('div', { class: 'block-rich' }, richText((block.elements ?? []) as RichText[], names));
    case 'context':
      return h(
        'div',
        { class: 'block-context' },
        elementsOf(block).map((each) => contextPart(each, names)),
      );
    case 'actions':
      return h(
        'div',
        { class: 'block-actions' },
        elementsOf(block).map((each) => drawElement(each, block.block_id ?? '', drawing)),
      );
    case 'divider':
      return h('hr');
    case 'image':
      return image(block.image_url, block.alt_text);
    case 'table':
      return table(block.rows ?? [], names);
    default:
      return h('p', { class: 'quiet' }, `This page cannot draw a “${block.type}” block.`);
  }
}

function section(block: Block, drawing: Drawing): Node {
  const { names } = drawing;
  return h(
    'div',
    { class: 'block-section' },
    h(
      'div',
      {},
      block.text && h('div', { class: 'text' }, textOf(block.text, names)),
      block.fields &&
        h(
          'div',
          { class: 'fields' },
          block.fields.map((field) => h('div', { class: 'text' }, textOf(field, names))),
        ),
    ),
    block.accessory && drawElement(block.accessory, block.block_id ?? '', drawing, block.text?.text),
  );
}

function contextPart(element: BlockElement, names: Names): Child {
  if (element.type === 'image') return image(element.image_url, element.alt_text);
  const text = element as unknown as TextObject;
  return h('span', {}, textOf(text, names));
}

function table(rows: readonly RichTextCell[][], names: Names): Node {
  const cell = (tag: 'td' | 'th') => (content: RichTextCell) =>
    h(
      tag,
      tag === 'th' ? { scope: 'col' } : {},
      content.type === 'rich_text' ? richText(content.elements, names) : content.text,
    );
  const [head = [], ...body] = rows;
  return h(
    'div',
    { class: 'block-table' },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, head.map(cell('th')))),
      h(
        'tbody',
        {},
        body.map((row) => h('tr', {}, row.map(cell('td')))),
      ),
    ),
  );
}

const elementsOf = (block: Block): BlockElement[] => (block.elements ?? []) as BlockElement[];

import { createControl } from './block-controls.ts';
import type { Block } from './block-kit.ts';
import type { Drawing } from './block-surface.ts';
import { freshId, h } from './h.ts';

/** A labelled input of a modal, with a place for what is wrong with it. */
export interface InputBlock {
  node: HTMLElement;
  /** Shows a fault at the field, or clears it when there is none; true when it shows one. */
  showError(fault: string | undefined): boolean;
  focus(): void;
}

export function drawInput(block: Block, drawing: Drawing): InputBlock {
  const element = block.element ?? { type: 'nothing' };
  const control = createControl(element, drawing.roster);
  const label = block.label?.text ?? '';
  if (!control) {
    const node = h('p', { class: 'quiet' }, `${label}: this page cannot draw a “${element.type}”.`);
    return { node, showError: () => false, focus: () => undefined };
  }
  const blockId = block.block_id ?? '';
  const actionId = element.action_id ?? '';
  drawing.keep(blockId, actionId, control);
  const { node, field } = control;
  if (block.dispatch_action)
    node.addEventListener('change', () =>
      drawing.press({
        block_id: blockId,
        action_id: actionId,
        selected: control.held(),
        values: drawing.values(),
      }),
    );

  const id = freshId('field');
  const fault = h('p', { class: 'fault', id: `${id}-fault`, hidden: true });
  const hint = block.hint && h('p', { class: 'hint', id: `${id}-hint` }, block.hint.text);
  const named = field ?? node;
  named.id = id;
  named.setAttribute('aria-describedby', `${hint ? `${id}-hint ` : ''}${id}-fault`);
  if (element.focus_on_load) named.setAttribute('autofocus', '');
  if (!block.optional && field) field.setAttribute('aria-required', 'true');
  const optional = block.optional && h('span', { class: 'quiet optional' }, ' (optional)');
  if (!field) node.setAttribute('aria-labelledby', `${id}-label`);
  const caption = field
    ? h('label', { for: id }, label, optional)
    : h('span', { class: 'label', id: `${id}-label` }, label, optional);

  return {
    node: h('div', { class: 'field' }, caption, node, fault, hint),
    showError(text) {
      fault.hidden = text === undefined;
      fault.textContent = text ?? '';
      named.setAttribute('aria-invalid', String(text !== undefined));
      return text !== undefined;
    },
    focus: () => (field ?? node.querySelector('input'))?.focus(),
  };
}

import { ask } from './ask.ts';
import { createControl } from './block-controls.ts';
import type { BlockElement } from './block-kit.ts';
import { type Drawing, image } from './block-surface.ts';
import { type Child, h } from './h.ts';
import { link } from './link.ts';
import { menuButton } from './menu.ts';

/**
 * An element of an actions block, or a section's accessory: a button, a menu, or a picker that acts when it changes.
 * `label` names a picker that has no words of its own.
 */
export function drawElement(element: BlockElement, blockId: string, drawing: Drawing, label?: string): Child {
  if (element.type === 'image') return image(element.image_url, element.alt_text);
  const press = async (selected?: string | string[] | null) => {
    if (element.confirm && !(await ask(element.confirm, drawing.names))) return;
    drawing.press({
      block_id: blockId,
      action_id: element.action_id ?? '',
      values: drawing.values(),
      ...(selected === undefined ? {} : { selected }),
    });
  };
  if (element.type === 'button') return button(element, () => press());
  if (element.type === 'overflow') return overflow(element, press);
  return picker(element, blockId, drawing, press, label);
}

function button(element: BlockElement, press: () => void): Node {
  const face = element.text?.text ?? '';
  if (element.url) {
    const anchor = link(element.url, face);
    if (anchor instanceof HTMLElement) anchor.classList.add('button');
    anchor.addEventListener('click', press);
    return anchor;
  }
  return h(
    'button',
    {
      type: 'button',
      class: `button ${element.style ?? ''}`,
      'aria-label': element.accessibility_label,
      onclick: press,
    },
    face,
  );
}

function overflow(element: BlockElement, press: (value: string) => void): Node {
  const items = (element.options ?? []).map(({ text, value }) => ({
    label: text.text,
    pick: () => press(value),
  }));
  return menuButton('More actions', '⋯', items);
}

function picker(
  element: BlockElement,
  blockId: string,
  drawing: Drawing,
  press: (selected: string | string[] | null) => void,
  label?: string,
): Node {
  const control = createControl(element, drawing.roster);
  if (!control) return h('p', { class: 'quiet' }, `This page cannot draw a “${element.type}”.`);
  const { node, field } = control;
  (field ?? node).setAttribute('aria-label', label ?? element.placeholder?.text ?? 'Choose');
  drawing.keep(blockId, element.action_id ?? '', control);
  node.addEventListener('change', () => {
    const held = control.held();
    // A year being typed passes through 0002, 0020 and 0202 on its way to 2027.
    if (element.type === 'datepicker' && typeof held === 'string' && held < '1900') return;
    press(held);
  });
  return node;
}

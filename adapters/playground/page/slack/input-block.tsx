import { useId } from 'preact/hooks';
import type { Block } from './block-kit.ts';
import { Control, canDraw, heldBy, isGroup, valuesIn } from './controls.tsx';
import type { Surface } from './surface.ts';

interface InputBlockProps {
  block: Block;
  surface: Surface;
  /** What is wrong with what was put in. */
  error: string | undefined;
}

/** A labelled input of a modal, with a place for what is wrong with it. */
export function InputBlock({ block, surface, error }: InputBlockProps) {
  const id = useId();
  const { element = { type: 'nothing' }, label, hint, optional } = block;
  if (!canDraw(element))
    return (
      <p class="quiet">
        {label?.text}: this page cannot draw a “{element.type}”.
      </p>
    );
  const press = (control: HTMLElement) =>
    surface.press({
      block_id: block.block_id ?? '',
      action_id: element.action_id ?? '',
      selected: heldBy(control),
      values: valuesIn(control.closest('.blocks')),
    });
  const caption = (
    <>
      {label?.text}
      {optional && <span class="quiet optional"> (optional)</span>}
    </>
  );
  return (
    <div class="field">
      {isGroup(element) ? (
        <span class="label" id={`${id}-label`}>
          {caption}
        </span>
      ) : (
        <label for={id}>{caption}</label>
      )}
      <Control
        element={element}
        block={block}
        roster={surface.roster}
        id={id}
        autofocus={element.focus_on_load ?? false}
        aria-labelledby={isGroup(element) ? `${id}-label` : undefined}
        aria-describedby={`${hint ? `${id}-hint ` : ''}${id}-fault`}
        aria-invalid={error !== undefined}
        aria-required={(!optional && !isGroup(element)) || undefined}
        onChange={block.dispatch_action ? ({ currentTarget }) => press(currentTarget) : undefined}
      />
      <p class="fault" id={`${id}-fault`} hidden={error === undefined}>
        {error}
      </p>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint.text}
        </p>
      )}
    </div>
  );
}

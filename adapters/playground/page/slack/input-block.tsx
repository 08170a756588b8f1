import { useId } from 'preact/hooks';
import type { Roster } from '../platform.ts';
import type { SlackBlock } from './block-kit.ts';
import { Control, canRender, type Filling, isGroup } from './controls.tsx';

interface InputBlockProps {
  block: SlackBlock;
  roster: Roster;
  filling: Filling | undefined;
  /** What is wrong with the entered value. */
  error: string | undefined;
}

/** A labelled input of a modal, with a place for its error. */
export function InputBlock({ block, roster, filling, error }: InputBlockProps) {
  const id = useId();
  const { block_id = '', element = { type: 'nothing' }, label, hint, optional } = block;
  if (!canRender(element))
    return (
      <p class="quiet">
        {label?.text}: this page cannot draw a “{element.type}”.
      </p>
    );
  const hasLabelOfItsOwn = isGroup(element);
  const caption = (
    <>
      {label?.text}
      {optional && <span class="quiet optional"> (optional)</span>}
    </>
  );
  return (
    <div class="field">
      {hasLabelOfItsOwn ? (
        <span class="label" id={`${id}-label`}>
          {caption}
        </span>
      ) : (
        <label for={id}>{caption}</label>
      )}
      <Control
        element={element}
        roster={roster}
        filling={filling}
        data-block={block_id}
        data-action={element.action_id ?? ''}
        id={id}
        aria-labelledby={hasLabelOfItsOwn ? `${id}-label` : undefined}
        aria-describedby={`${hint ? `${id}-hint ` : ''}${id}-fault`}
        aria-invalid={error !== undefined}
        aria-required={(!optional && !hasLabelOfItsOwn) || undefined}
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

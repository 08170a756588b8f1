import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { SlackPress } from '../../trial.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Link } from '../parts/link.tsx';
import type { Block, BlockElement, Confirm } from './block-kit.ts';
import { Control, canDraw, heldBy, valuesIn } from './controls.tsx';
import { drawText, type Surface } from './surface.ts';

interface ElementProps {
  element: BlockElement;
  block: Block;
  surface: Surface;
  /** Names a picker that has no words of its own. */
  label?: string | undefined;
}

/** An element of an actions block, or a section's accessory: a button, or a picker that acts when it changes. */
export function Element({ element, block, surface, label }: ElementProps) {
  const [asked, setAsked] = useState<SlackPress>();
  if (element.type === 'image') return <Picture of={element} />;
  const press = (from: HTMLElement, chosen: Pick<SlackPress, 'selected'> = {}) => {
    const place = { block_id: block.block_id ?? '', action_id: element.action_id ?? '' };
    const made = { ...place, values: valuesIn(from.closest('.blocks')), ...chosen };
    if (element.confirm) setAsked(made);
    else surface.press(made);
  };
  const answer = (isSure: boolean) => {
    setAsked(undefined);
    if (isSure && asked) surface.press(asked);
  };
  const drawing = { element, block, surface, label, press };
  return (
    <>
      {element.type === 'button' ? <Button {...drawing} /> : <Picker {...drawing} />}
      {asked && element.confirm && <Ask confirm={element.confirm} surface={surface} answer={answer} />}
    </>
  );
}

interface PressableProps extends ElementProps {
  press(from: HTMLElement, chosen?: Pick<SlackPress, 'selected'>): void;
}

function Button({ element: { text, url, style, accessibility_label }, press }: PressableProps) {
  const own = {
    class: `button ${style ?? ''}`,
    onClick: ({ currentTarget }: TargetedEvent<HTMLElement>) => press(currentTarget),
  };
  if (url)
    return (
      <Link to={url} {...own}>
        {text?.text}
      </Link>
    );
  return (
    <button type="button" aria-label={accessibility_label} {...own}>
      {text?.text}
    </button>
  );
}

function Picker({ element, block, surface, label, press }: PressableProps) {
  if (!canDraw(element)) return <p class="quiet">This page cannot draw a “{element.type}”.</p>;
  return (
    <Control
      element={element}
      block={block}
      roster={surface.roster}
      aria-label={label ?? element.placeholder?.text ?? 'Choose'}
      onChange={({ currentTarget }) => {
        const selected = heldBy(currentTarget);
        // A year being typed passes through 0002, 0020 and 0202 on its way to 2027.
        if (element.type === 'datepicker' && typeof selected === 'string' && selected < '1900') return;
        press(currentTarget, { selected });
      }}
    />
  );
}

interface AskProps {
  confirm: Confirm;
  surface: Surface;
  answer(isSure: boolean): void;
}

/** Asks the person to confirm, as a button's `confirm` object says. */
const Ask = ({ confirm: { title, text, style, deny, confirm }, surface, answer }: AskProps) => (
  <Dialog title={title.text} side="slack" onDismiss={() => answer(false)}>
    <div>
      <div class="dialog-scroll">{drawText(text, surface.names)}</div>
      <footer>
        <button type="button" class="button" onClick={() => answer(false)}>
          {deny?.text ?? 'Cancel'}
        </button>
        <button type="button" class={`button ${style ?? 'primary'}`} onClick={() => answer(true)}>
          {confirm?.text ?? 'Yes'}
        </button>
      </footer>
    </div>
  </Dialog>
);

/** A picture with its alternative text; only from the web or a data address. */
export const Picture = ({ of: { image_url = '', alt_text = '' } }: { of: Block | BlockElement }) => (
  <img src={/^(https?:|data:image\/)/.test(image_url) ? image_url : ''} alt={alt_text} loading="lazy" />
);

import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { TrialPlatform } from '../platform.ts';
import { Cross } from './icon.tsx';
import { useKeptFocus } from './kept-focus.ts';

interface DialogProps {
  title: string;
  /** The platform whose colours the dialog has. */
  side: TrialPlatform['key'];
  /** Called when the person closes it themselves. */
  onDismiss(): void;
  /** Takes the focus after closing if the element that had it before is gone. */
  home?(): void;
  children: ComponentChildren;
}

/**
 * A modal dialog that is open as long as it is rendered. It keeps the focus inside, closes at Escape, and
 * returns the focus at the end.
 */
export function Dialog({ title, side, onDismiss, home, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const heading = useId();
  useKeptFocus(body);
  useLayoutEffect(() => {
    const [dialog, opener] = [element.current, document.activeElement];
    dialog?.showModal();
    const first = ['[autofocus]', 'input, select, textarea, button, a[href]'].flatMap(
      (wanted) => body.current?.querySelector<HTMLElement>(wanted) ?? [],
    );
    first[0]?.focus();
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected) opener.focus();
      else home?.();
    };
  }, []);
  const onCancel = (event: Event) => {
    event.preventDefault();
    onDismiss();
  };
  return (
    <dialog ref={element} class="dialog" data-side={side} aria-labelledby={heading} onCancel={onCancel}>
      <header>
        <h2 id={heading}>{title}</h2>
        <Cross label="Close" onClick={onDismiss} />
      </header>
      <div ref={body} class="dialog-body">
        {children}
      </div>
    </dialog>
  );
}

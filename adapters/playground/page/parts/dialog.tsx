import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { TrialPlatform } from '../platform.ts';
import { Cross } from './icon.tsx';
import { useKeptFocus } from './kept-focus.ts';

interface DialogProps {
  title: string;
  /** Whose dialog it is, for its looks. */
  side: TrialPlatform['key'];
  /** The person closes it themselves. */
  onDismiss(): void;
  /** Takes the focus at the end, when what had it before has gone. */
  home?(): void;
  children: ComponentChildren;
}

/** A modal dialog, open for as long as it is rendered: focus stays inside, Escape dismisses, focus goes back at the end. */
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

import type { ComponentChildren, TargetedEvent } from 'preact';

interface LinkProps {
  to: string;
  class?: string;
  onClick?: (event: TargetedEvent<HTMLElement>) => void;
  children: ComponentChildren;
}

/** A link that opens in a new tab; its words alone when the address is not http, https or mailto. */
export const Link = ({ to, children, ...own }: LinkProps) =>
  /^(https?:\/\/|mailto:)/i.test(to) ? (
    <a href={to} target="_blank" rel="noopener noreferrer" {...own}>
      {children}
    </a>
  ) : (
    <span {...own}>{children}</span>
  );

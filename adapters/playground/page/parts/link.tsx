import type { ComponentChildren } from 'preact';

/** A link that opens in a new tab. If the address is not http, https or mailto, only its words appear. */
export const Link = ({ to, children }: { to: string; children: ComponentChildren }) =>
  /^(https?:\/\/|mailto:)/i.test(to) ? (
    <a href={to} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    <span>{children}</span>
  );

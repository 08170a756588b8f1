/** A decorative line icon of 20 by 20, hidden from screen readers. `path` is SVG path data from this code. */
export const Icon = ({ path }: { path: string }) => (
  <svg viewBox="0 0 20 20" class="icon" aria-hidden="true">
    <path d={path} />
  </svg>
);

/** A button with a cross that closes something. */
export const Cross = ({ label, onClick }: { label: string; onClick(): void }) => (
  <button type="button" class="icon-button" aria-label={label} onClick={onClick}>
    <Icon path="M5 5l10 10M15 5L5 15" />
  </button>
);

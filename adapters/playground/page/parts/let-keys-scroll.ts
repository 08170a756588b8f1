/** A wide table scrolls, which not every browser lets the keyboard do by itself. */
export function letKeysScroll(table: HTMLElement | null): void {
  if (table) table.tabIndex = 0;
}

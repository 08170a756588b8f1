import type { Button } from '../view.ts';

/** The first of these buttons in sight, the others behind the menu. */
export function inSight(buttons: Button[], most: number): Button[] {
  let room = most;
  return buttons.map((button) => (button.inMenu || room-- > 0 ? button : { ...button, inMenu: true }));
}

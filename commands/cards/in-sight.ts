import type { Button } from '../view.ts';

/** The first of these buttons in sight, the others behind the menu. */
export const inSight = (buttons: Button[], most: number): Button[] =>
  buttons.map((button, index) => (index < most ? button : { ...button, inMenu: true }));

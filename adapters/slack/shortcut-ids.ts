import type { FromMessage } from '../../commands/parts/from-message.ts';
import type { ShownButton } from '../../commands/view.ts';

/** The id under which Slack sends back a shortcut, in the menu of a message or in the menu of all apps. */
export const messageShortcutId = ({ command }: Pick<FromMessage, 'command'>): string => `message:${command}`;
export const shortcutId = ({ command }: Pick<ShownButton, 'command'>): string => `open:${command}`;

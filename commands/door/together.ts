import { type Button, type Item, message, plainText, type View } from '../view.ts';
import type { Asked } from './read-asked.ts';

/** One of several things asked at once, and its answer. */
export interface OneOfSeveral {
  asked: Asked;
  view: View;
}

/** The answers to several things asked at once, a line for each, with the first button of each answer. */
export function together(answers: OneOfSeveral[]): View {
  const [only, ...others] = answers;
  if (only && others.length === 0) return only.view;
  return message(`${answers.length} things were asked`, [{ type: 'list', items: answers.map(toItem) }]);
}

function toItem({ asked, view }: OneOfSeveral): Item {
  if (view.kind === 'form') {
    const button: Button = { label: 'Fill in', ...asked.command.press(asked.raw), opens: 'form' };
    return { text: `${view.title}: I need a little more.`, button };
  }
  const [first] = view.blocks.flatMap((block) => (block.type === 'text' ? [plainText(block.text)] : []));
  const text = view.title || (first ?? `${asked.command.form.title}: done.`);
  const [button] = view.buttons;
  return { text, ...(button && { button }) };
}

import { type Button, type Item, message, plainText, type View } from '../view.ts';

/** One of several things asked at once, and its answer. */
export interface OneOfSeveral {
  /** What was typed for it, where it has words of its own. */
  said?: string;
  /** What opens its form with all that was understood, where it needs more. */
  opener?: Button;
  view: View;
}

/** The answers to several things asked at once, a line for each, with the first button of each answer. */
export function together(answers: OneOfSeveral[]): View {
  const [only, ...others] = answers;
  if (only && others.length === 0) return only.view;
  return message(`${answers.length} things were asked`, [{ type: 'list', items: answers.map(toItem) }]);
}

function toItem({ said, opener, view }: OneOfSeveral): Item {
  const before = said === undefined ? '' : `${said}: `;
  if (view.kind === 'form') {
    const button: Button = opener ?? { ...view.submit, label: 'Fill in', opens: 'form' };
    return { text: `${before}I need a little more.`, button };
  }
  const [first] = view.blocks.flatMap((block) => (block.type === 'text' ? [plainText(block.text)] : []));
  const [button] = view.buttons;
  return { text: `${before}${view.title || (first ?? 'done.')}`, ...(button && { button }) };
}

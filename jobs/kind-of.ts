import type { MessageKind } from '../commands/cards/renderer.ts';
import { capabilities } from '../commands/index.ts';
import type { OutboxMessage } from '../storage/outbox/outbox.ts';

/** Every kind of message there is, by name. */
const kinds = new Map(capabilities.flatMap(({ messages = [] }) => messages).map((kind) => [kind.name, kind]));

/** The kind of a message, which renders it. Throws when no capability declares it: a bug in the code. */
export function kindOf({ kind: name }: Pick<OutboxMessage, 'kind'>): MessageKind {
  const kind = kinds.get(name);
  if (!kind) throw new Error(`no capability renders a ${name}`);
  return kind;
}

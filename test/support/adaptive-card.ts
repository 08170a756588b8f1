import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';

/** The package's main entry needs a bundler; this build runs in plain Node. */
const { AdaptiveCard, HostConfig, SerializationContext, Version, Versions }: typeof AdaptiveCards =
  createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');

/** The faults that the reference implementation finds in a card, as sentences; none if Teams can show it. */
export function cardFaults(card: object): string[] {
  const parsed = new AdaptiveCard();
  // This check ignores that the buttons after the sixth are marked as secondary.
  parsed.hostConfig = new HostConfig({ supportsInteractivity: true, actions: { maxActions: 1000 } });
  const context = new SerializationContext(Versions.latest);
  parsed.parse(withPickersFilled(card), context);
  const parsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const validating = parsed.validateProperties().validationEvents.map(({ message }) => message);
  const tooNew = parsed.version instanceof Version && parsed.version.compareTo(Versions.v1_5) > 0;
  return [...parsing, ...validating, ...(tooNew ? ['The card is newer than 1.5.'] : [])];
}

/** Gives the card's people pickers a choice, which Teams does but the reference implementation does not. */
const withPickersFilled = (card: object): object =>
  JSON.parse(JSON.stringify(card), (_, value) =>
    typeof value === 'object' && value !== null && 'choices.data' in value
      ? { ...value, 'choices.data': undefined, choices: [{ title: 'Somebody', value: 'somebody' }] }
      : value,
  );

/** All elements of a card, depth first. */
export function elementsOf(card: unknown): Record<string, unknown>[] {
  if (Array.isArray(card)) return card.flatMap(elementsOf);
  if (typeof card !== 'object' || card === null) return [];
  return [{ ...card }, ...Object.values(card).flatMap(elementsOf)];
}

/** What a person reads on a card, one line each, with buttons in brackets. */
export function readCard(card: unknown): string[] {
  return elementsOf(card).flatMap((element) => {
    const { type, inlines, text, title, label } = element;
    if (type === 'RichTextBlock')
      return [
        elementsOf(inlines)
          .map((run) => run.text ?? '')
          .join(''),
      ];
    if (type === 'TextBlock') return [String(text)];
    if (String(type).startsWith('Action.') && title !== undefined) return [`[${title}]`];
    return String(type).startsWith('Input.') ? [`${label}:`] : [];
  });
}

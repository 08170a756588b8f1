import { AdaptiveCard, GlobalSettings, type Input, OpenUrlAction, SerializationContext } from 'adaptivecards';
import { render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CardInputs, PlatformObject } from '../../trial.ts';
import { inWords } from '../parts/times.ts';
import type { Roster } from '../platform.ts';
import { hostConfig } from './host-config.ts';
import { markdown } from './markdown.tsx';

/** What a card's button was, as the bot wrote it, and what was in the card's inputs. */
export type ActionPress = (action: PlatformObject, inputs: CardInputs) => void;

// What is rendered is text alone, so the HTML it turns into is escaped by the browser itself.
AdaptiveCard.onProcessMarkdown = (text, result) => {
  const place = document.createElement('div');
  render(markdown(text), place);
  result.outputHtml = place.innerHTML;
  result.didProcess = true;
};

// In Teams only a card's own texts are Markdown, never what can be chosen.
GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;

interface CardProps {
  class: string;
  card: PlatformObject;
  people: Roster;
  press: ActionPress;
}

/** A card, rendered by Microsoft's own library, again whenever it says something else. */
export function Card({ class: name, card, people, press }: CardProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => place.current?.replaceChildren(renderCard(card, people, press)),
    [JSON.stringify(card)],
  );
  return <div ref={place} class={name} />;
}

/** The card's element; in place of one that cannot be read stands a sentence saying so. */
function renderCard(json: PlatformObject, people: Roster, press: ActionPress): Node {
  const actions = new Map<string, PlatformObject>();
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onExecuteAction = (action) => {
    const inputs = Object.values((action.getReferencedInputs() ?? {}) as Record<string, Input>);
    const own = actions.get(action.id ?? '');
    if (action instanceof OpenUrlAction) openLink(action.url);
    else if (own) press(own, heldBy(inputs));
  };
  try {
    card.parse(dress(json, people, actions) as PlatformObject, new SerializationContext());
    const node = card.render();
    for (const field of node?.querySelectorAll<HTMLInputElement>('input[type="date"]') ?? []) addWords(field);
    nameGroups(card);
    if (node) return node;
  } catch {
    // Said below: a card that cannot be rendered is the bot's fault, and the rest of the page goes on.
  }
  const sorry = document.createElement('p');
  sorry.className = 'quiet';
  sorry.textContent = 'This card could not be drawn.';
  return sorry;
}

/** Puts the date in words beside its field. */
function addWords(field: HTMLInputElement): void {
  const words = document.createElement('output');
  words.className = 'hint';
  words.htmlFor.value = field.id;
  const say = () => {
    words.textContent = inWords(field.value);
  };
  field.addEventListener('input', say);
  say();
  field.after(words);
}

/** Boxes to tick are a group under their question's name, which the library does not tell a screen reader. */
function nameGroups(card: AdaptiveCard): void {
  for (const { label, renderedElement } of card.getAllInputs()) {
    const boxes = renderedElement?.querySelector('.ac-choiceSetInput-multiSelect');
    boxes?.setAttribute('role', 'group');
    boxes?.setAttribute('aria-label', label ?? '');
  }
}

/**
 * The card with what only Teams itself knows: choices of people are filled in, and each action is given an id by
 * which its own object, untouched, is found again when it is pressed.
 */
function dress(part: unknown, people: Roster, actions: Map<string, PlatformObject>): unknown {
  if (Array.isArray(part)) return part.map((each) => dress(each, people, actions));
  if (typeof part !== 'object' || part === null) return part;
  const own = part as PlatformObject;
  if (own.type === 'Action.Submit' || own.type === 'Action.Execute') {
    const id = `action-${actions.size}`;
    actions.set(id, own);
    return { ...own, id };
  }
  const dressed: PlatformObject = Object.fromEntries(
    Object.entries(own).map(([key, value]) => [key, dress(value, people, actions)]),
  );
  const { 'choices.data': query, ...rest } = dressed;
  if (!query) return dressed;
  const given = (Array.isArray(rest.choices) ? rest.choices : []) as { title: string; value: string }[];
  const isGiven = ({ id, name }: Roster[number]) =>
    given.some(({ title, value }) => value === id || title === name);
  const found = people.filter((each) => !isGiven(each)).map(({ id, name }) => ({ title: name, value: id }));
  return { ...rest, style: rest.isMultiSelect ? 'expanded' : 'compact', choices: [...given, ...found] };
}

const heldBy = (inputs: readonly Input[]): CardInputs =>
  Object.fromEntries(
    inputs.filter((input) => input.id && input.isSet()).map((input) => [input.id ?? '', String(input.value)]),
  );

function openLink(address: string | undefined): void {
  if (/^https?:\/\//.test(address ?? '')) window.open(address, '_blank', 'noopener,noreferrer');
}

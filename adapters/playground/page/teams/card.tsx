import {
  AdaptiveCard,
  GlobalRegistry,
  GlobalSettings,
  type Input,
  OpenUrlAction,
  SerializationContext,
  Table,
  Versions,
} from 'adaptivecards';
import { render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CardInputs, PlatformObject, TeamsDialog } from '../../trial.ts';
import { letKeysScroll } from '../parts/let-keys-scroll.ts';
import { inWords } from '../parts/times.ts';
import type { Roster } from '../platform.ts';
import { hostConfig } from './host-config.ts';
import { markdown } from './markdown.tsx';

/** Receives the action of a pressed button, as the bot wrote it, and the values of the card's inputs. */
export type ActionPress = (action: PlatformObject, inputs: CardInputs) => void;

// Our Markdown is drawn as text in an element, so the browser itself escapes it when it becomes HTML.
AdaptiveCard.onProcessMarkdown = (text, result) => {
  const place = document.createElement('div');
  render(markdown(text), place);
  result.outputHtml = place.innerHTML;
  result.didProcess = true;
};

// Teams reads Markdown in a card's texts, but never in its choices.
GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;

// The library's file of tables registers them, but as it says that its files do nothing by themselves, a bundle leaves out
// one that nothing is used of.
GlobalRegistry.elements.register('Table', Table, Versions.v1_5);

interface CardProps {
  class: string;
  card: PlatformObject;
  people: Roster;
  /** What the bot offers in the lists that it fills. */
  offered?: TeamsDialog['offered'];
  press: ActionPress;
}

/** A card, drawn by Microsoft's own library. It is drawn again whenever its content changes. */
export function Card({ class: name, card, people, offered = {}, press }: CardProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => place.current?.replaceChildren(renderCard(card, { people, offered }, press)),
    [JSON.stringify([card, offered])],
  );
  return <div ref={place} class={name} />;
}

/** Draws the card. If it cannot be read, a sentence says so in its place. */
function renderCard(json: PlatformObject, whom: Whom, press: ActionPress): Node {
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
    card.parse(dress(json, whom, actions) as PlatformObject, new SerializationContext());
    const node = card.render();
    for (const field of node?.querySelectorAll<HTMLInputElement>('input[type="date"]') ?? []) addWords(field);
    nameGroups(card);
    for (const table of node?.querySelectorAll<HTMLElement>('[role="table"]') ?? []) letKeysScroll(table);
    if (node) return node;
  } catch {
    // The sentence below says so. A card that cannot be drawn is the bot's fault, and the rest of the page
    // goes on.
  }
  const sorry = document.createElement('p');
  sorry.className = 'quiet';
  sorry.textContent = 'This card could not be drawn.';
  return sorry;
}

/** Writes the date in words beside its field. */
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

/**
 * Makes checkboxes a group with the name of their question, because the library does not tell screen
 * readers that they are one.
 */
function nameGroups(card: AdaptiveCard): void {
  for (const { label, renderedElement } of card.getAllInputs()) {
    const boxes = renderedElement?.querySelector('.ac-choiceSetInput-multiSelect');
    boxes?.setAttribute('role', 'group');
    boxes?.setAttribute('aria-label', label ?? '');
  }
}

/**
 * Adds to the card what only Teams knows. Choices of people are filled in, and each action gets an id, by
 * which its original object is found when it is pressed.
 */
function dress(part: unknown, whom: Whom, actions: Map<string, PlatformObject>): unknown {
  if (Array.isArray(part)) return part.map((each) => dress(each, whom, actions));
  if (typeof part !== 'object' || part === null) return part;
  const own = part as PlatformObject;
  if (own.type === 'Action.Submit' || own.type === 'Action.Execute') {
    const id = `action-${actions.size}`;
    actions.set(id, own);
    return { ...own, id };
  }
  const dressed: PlatformObject = Object.fromEntries(
    Object.entries(own).map(([key, value]) => [key, dress(value, whom, actions)]),
  );
  const { 'choices.data': query, ...rest } = dressed;
  if (!query) return dressed;
  const given = (Array.isArray(rest.choices) ? rest.choices : []) as { title: string; value: string }[];
  const isGiven = ({ id, name }: Roster[number]) =>
    given.some(({ title, value }) => value === id || title === name);
  const { dataset } = query as { dataset: string };
  const all = isTeamsOwn(dataset) ? whom.people : (whom.offered[dataset] ?? []).map(toPerson);
  const found = all.filter((each) => !isGiven(each)).map(({ id, name }) => ({ title: name, value: id }));
  return { ...rest, style: rest.isMultiSelect ? 'expanded' : 'compact', choices: [...given, ...found] };
}

/** Who may be chosen: the people of the tenant, and whom the bot offers. */
interface Whom {
  people: Roster;
  offered: NonNullable<TeamsDialog['offered']>;
}

const toPerson = ({ value, label }: { value: string; label: string }): Roster[number] => ({
  id: value,
  name: label,
});

const isTeamsOwn = (dataset: string): boolean => dataset.startsWith('graph.microsoft.com/');

/** The lists of a card that the bot fills. */
export function listsToFill(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(listsToFill);
  if (typeof part !== 'object' || part === null) return [];
  const { 'choices.data': query } = part as { 'choices.data'?: { dataset: string } };
  const own = query && !isTeamsOwn(query.dataset) ? [query.dataset] : [];
  return [...own, ...Object.values(part).flatMap(listsToFill)];
}

const heldBy = (inputs: readonly Input[]): CardInputs =>
  Object.fromEntries(
    inputs.filter((input) => input.id && input.isSet()).map((input) => [input.id ?? '', String(input.value)]),
  );

function openLink(address: string | undefined): void {
  if (/^https?:\/\//.test(address ?? '')) window.open(address, '_blank', 'noopener,noreferrer');
}

import { useRef } from 'preact/hooks';
import type { SlackPress } from '../../trial.ts';
import { letKeysScroll } from '../parts/let-keys-scroll.ts';
import type { Roster } from '../platform.ts';
import type { BlockElement, Option, RichText, SlackBlock, TextObject } from './block-kit.ts';
import type { Filling } from './controls.tsx';
import { InputBlock } from './input-block.tsx';
import { mrkdwn, type NamesOnPage, unescapeText } from './mrkdwn.tsx';
import { richText } from './rich-text.tsx';

/**
 * What blocks need to be drawn: the names behind ids, the people to choose from, and what happens when a
 * button is pressed.
 */
export interface Surface {
  names: NamesOnPage;
  roster: Roster;
  filling?: Filling;
  press(press: SlackPress): void;
}

interface BlocksProps {
  blocks: readonly SlackBlock[];
  surface: Surface;
  /** What is wrong with inputs, by block_id. */
  errors?: Readonly<Record<string, string>>;
}

/** Draws the blocks of a message or view. For a block that this page cannot draw, it says so. */
export const Blocks = ({ blocks, surface, errors = {} }: BlocksProps) => (
  <div class="blocks">
    {blocks.map((block, index) =>
      block.type === 'input' ? (
        <InputBlock
          key={`${block.block_id} ${block.element?.action_id}`}
          block={block}
          roster={surface.roster}
          filling={surface.filling}
          error={errors[block.block_id ?? '']}
        />
      ) : (
        <ShownBlock key={block.block_id ?? index} block={block} surface={surface} />
      ),
    )}
  </div>
);

function ShownBlock({ block, surface }: { block: SlackBlock; surface: Surface }) {
  const { type, block_id = '', text, accessory, elements = [] } = block;
  const { names } = surface;
  const render = (element: BlockElement) => (
    <Pressable element={element} press={(what) => surface.press({ block_id, ...what })} />
  );
  switch (type) {
    case 'header':
      return <h4 class="block-header">{text && renderText(text, names)}</h4>;
    case 'section':
      return (
        <div class="block-section">
          <div class="text">{text && renderText(text, names)}</div>
          {accessory && render(accessory)}
        </div>
      );
    case 'rich_text':
      return <div class="block-rich">{richText(elements as RichText[], names)}</div>;
    case 'table':
      return <Table {...block} names={names} />;
    case 'context':
      return (
        <div class="block-context">
          {(elements as TextObject[]).map((each) => (
            <span>{renderText(each, names)}</span>
          ))}
        </div>
      );
    case 'actions':
      return <div class="block-actions">{(elements as BlockElement[]).map(render)}</div>;
    default:
      return <p class="quiet">This page cannot draw a “{type}” block.</p>;
  }
}

function Table({ rows = [], column_settings = [], names }: SlackBlock & { names: NamesOnPage }) {
  const [heading = [], ...body] = rows;
  const align = (at: number) => ({ 'data-align': column_settings[at]?.align ?? 'left' });
  const words = ({ elements = [] }: (typeof heading)[number]) => richText(elements, names);
  return (
    <div class="block-table" ref={letKeysScroll}>
      <table>
        <thead>
          <tr>
            {heading.map((cell, at) => (
              <th {...align(at)}>{words(cell)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row) => (
            <tr>
              {row.map((cell, at) => (
                <td {...align(at)}>{words(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const renderText = ({ type, text }: TextObject, names: NamesOnPage) =>
  type === 'mrkdwn' ? mrkdwn(text, names) : unescapeText(text);

interface PressableProps {
  element: BlockElement;
  press(what: Pick<SlackPress, 'action_id' | 'option'>): void;
}

function Pressable({ element: { type, action_id = '', text, style, options = [] }, press }: PressableProps) {
  if (type === 'overflow')
    return <Menu options={options} choose={(option) => press({ action_id, option })} />;
  if (type !== 'button') return <p class="quiet">This page cannot draw a “{type}”.</p>;
  return (
    <button type="button" class={`button ${style ?? ''}`} onClick={() => press({ action_id })}>
      {text?.text}
    </button>
  );
}

interface MenuProps {
  options: readonly Option[];
  choose(value: string): void;
}

/** The menu with a card's other actions, behind three dots. It closes once something is chosen. */
function Menu({ options, choose }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const onChoose = (value: string) => {
    menu.current?.removeAttribute('open');
    choose(value);
  };
  return (
    <details class="menu" ref={menu}>
      <summary class="button" aria-label="More">
        …
      </summary>
      {options.map(({ text, value }) => (
        <button key={value} type="button" class="button" onClick={() => onChoose(value)}>
          {text.text}
        </button>
      ))}
    </details>
  );
}

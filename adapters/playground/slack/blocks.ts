import { isObject } from '../http.ts';
import type { PlatformObject } from '../trial.ts';
import { checkElement, checkImage } from './elements.ts';
import { checkLength, checkList, checkOptionalText, checkText, checkUnique, wrong } from './limits.ts';

/** The types of blocks that are accepted unchecked. */
const UNCHECKED = ['divider', 'markdown', 'rich_text'];

/** What Slack would refuse in the blocks of a message or view, one line each; empty if nothing. */
export function problemsInBlocks(blocks: unknown, surface: 'message' | 'view', at = '/blocks'): string[] {
  const most = surface === 'message' ? 50 : 100;
  return [
    ...checkList(blocks, [0, most], at, checkBlock),
    ...checkUnique(blocks, 'block_id', at),
    ...checkTables(blocks, surface === 'message' ? 1 : 0, at),
  ];
}

function checkTables(blocks: unknown, most: number, at: string): string[] {
  const tables = Array.isArray(blocks)
    ? blocks.filter((each) => isObject(each) && each.type === 'table')
    : [];
  return tables.length > most ? wrong(at, `holds ${tables.length} tables; ${most} at most`) : [];
}

/** What Slack would refuse in a modal or Home view, one line each; empty if nothing. */
export function problemsInView(view: unknown): string[] {
  if (!isObject(view)) return wrong('/view', 'must be an object');
  return [
    ...(view.type === 'modal' ? problemsInModal(view) : []),
    ...checkLength(view.callback_id, 255, '/view/callback_id'),
    ...checkLength(view.private_metadata, 3000, '/view/private_metadata'),
    ...problemsInBlocks(view.blocks, 'view', '/view/blocks'),
  ];
}

function problemsInModal(view: PlatformObject): string[] {
  const asks =
    Array.isArray(view.blocks) && view.blocks.some((block) => isObject(block) && block.type === 'input');
  return [
    ...checkText(view.title, 24, '/view/title', 'plain_text'),
    ...checkOptionalText(view.submit, 24, '/view/submit'),
    ...checkOptionalText(view.close, 24, '/view/close'),
    ...(asks && view.submit === undefined ? wrong('/view/submit', 'missing required field: submit') : []),
  ];
}

function checkBlock(block: unknown, at: string): string[] {
  if (!isObject(block)) return wrong(at, 'must be an object');
  return [...checkLength(block.block_id, 255, `${at}/block_id`), ...checkByType(block, at)];
}

function checkByType(block: PlatformObject, at: string): string[] {
  switch (block.type) {
    case 'header':
      return checkText(block.text, 150, `${at}/text`, 'plain_text');
    case 'section':
      return checkSection(block, at);
    case 'context':
      return checkList(block.elements, [1, 10], `${at}/elements`, (element, place) =>
        isObject(element) && element.type === 'image'
          ? checkImage(element, place)
          : checkText(element, 3000, place),
      );
    case 'actions':
      return [
        ...checkList(block.elements, [1, 25], `${at}/elements`, checkElement),
        ...checkUnique(block.elements, 'action_id', `${at}/elements`),
      ];
    case 'image':
      return [...checkImage(block, at), ...checkOptionalText(block.title, 2000, `${at}/title`)];
    case 'table':
      return checkList(block.rows, [1, 100], `${at}/rows`, (row, place) =>
        checkList(row, [1, 20], place, (cell, where) =>
          isObject(cell) ? [] : wrong(where, 'must be an object'),
        ),
      );
    case 'input':
      return [
        ...checkText(block.label, 2000, `${at}/label`, 'plain_text'),
        ...checkOptionalText(block.hint, 2000, `${at}/hint`),
        ...checkElement(block.element, `${at}/element`),
      ];
    default:
      return UNCHECKED.includes(String(block.type))
        ? []
        : wrong(`${at}/type`, `unsupported type: ${block.type}`);
  }
}

function checkSection(block: PlatformObject, at: string): string[] {
  const { text, fields, accessory } = block;
  return [
    ...(text === undefined && fields === undefined
      ? wrong(at, 'missing required field: text or fields')
      : []),
    ...(text === undefined ? [] : checkText(text, 3000, `${at}/text`)),
    ...(fields === undefined
      ? []
      : checkList(fields, [1, 10], `${at}/fields`, (field, place) => checkText(field, 2000, place))),
    ...(accessory === undefined ? [] : checkElement(accessory, `${at}/accessory`)),
  ];
}

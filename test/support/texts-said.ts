import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../..');

/** Where the texts are that people read: of the capabilities, and the few that adapters have of their own. */
const ROOMS = ['commands', 'adapters/slack', 'adapters/teams', 'adapters/web', 'adapters/playground/page'];

/** What those who run the bot are told, and what answers requests that are no person’s. */
const NOT_FOR_PEOPLE =
  /^adapters\/(?:teams\/(?:activity|app-proof|authentication|connectors|sign-in|signing-keys|verify-token)|slack\/install-pages|web\/(?:index|send-calendar))\.ts$|^commands\/door\/(?:operate|report)\.ts$|^commands\/(?:installations|sealing)\/[a-z-]*\.ts$/;
/** Words in which what is typed is looked for, and those of which trackers are made. */
const WORD_LISTS =
  /^commands\/(?:polls\/trackers\/words|dates\/(?:read|date)-words|fields\/introductions|[\w/]+\/spoken)\.ts$/;

/** What holds no text for people: what is typed, or matched with what is typed. */
const TYPED = new Set(['usage', 'examples', 'words', 'sayings', 'pattern', 'className', 'class', 'style']);
const FOR_MATCHING = /\(\?|\\|\[\^|[<>|=]|^[#.]/;
/** What is told to those who run the bot, or to nobody. */
const NOT_SHOWN = /^(?:Error|RangeError|SendError|log|warn|error|info|fatal)$/;

/** A text of the source: what stands in place of what is put into it is {}. */
export interface TextSaid {
  text: string;
  path: string;
}

/** All texts that people are shown, each once, as they stand in the source; so that none can be left out. */
export function textsSaid(): TextSaid[] {
  const said = new Map<string, string>();
  for (const room of ROOMS)
    for (const name of readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })) {
      const path = `${room}/${name}`;
      if (!/\.tsx?$/.test(name) || NOT_FOR_PEOPLE.test(path) || WORD_LISTS.test(path)) continue;
      for (const text of textsIn(path, readFileSync(join(ROOT, path), 'utf8')))
        if (!said.has(text)) said.set(text, path);
    }
  return [...said].map(([text, path]) => ({ text, path }));
}

/** The texts in one source file. */
export function textsIn(path: string, source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isLeftOut(node)) return;
    const text = textOf(node);
    if (text !== undefined && isForPeople(text)) found.push(text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true));
  return found;
}

const isLeftOut = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isTypeNode(node) ||
  ts.isTaggedTemplateExpression(node) ||
  ((ts.isPropertyAssignment(node) || ts.isJsxAttribute(node)) && TYPED.has(node.name.getText())) ||
  ((ts.isCallExpression(node) || ts.isNewExpression(node)) && NOT_SHOWN.test(lastName(node.expression)));

const lastName = (called: ts.Expression): string =>
  ts.isPropertyAccessExpression(called) ? called.name.text : called.getText();

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isJsxText(node)) return node.text.replace(/\s+/g, ' ').trim();
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
}

/** Of two words or more, or one that is a label. */
const isForPeople = (text: string): boolean =>
  /\p{L}[^\p{L}]*\s.*\p{L}|^\p{Lu}\p{Ll}+$/su.test(text) && !FOR_MATCHING.test(text);

import { commitTo, leafOf } from '../../storage/audit/leaves.ts';
import { formatInstant } from '../dates/dates.ts';
import { grown, NO_TREE, rootOf } from '../sealing/merkle.ts';
import { fromCheckpoint, fromNote, originOf, verifierKey } from '../sealing/signed-note.ts';
import { UserError } from '../user-error.ts';
import { type AuditFile, type FiledChange, readAuditFile } from './audit-file.ts';
import { trustedKeys } from './audit-keys.ts';
import { headsIn, type PostedHead, sayHead } from './posted-head.ts';

/** What the check of some files has found. */
export interface AuditFinding {
  ok: boolean;
  text: string;
}

/** A file that is checked: the audit of a network, or a text with heads that were posted. */
export interface AuditText {
  name: string;
  text: string;
}

/** The audit of a network with the root over its first changes, for each number of them that is asked for. */
interface CheckedAudit extends AuditText {
  audit: AuditFile;
  roots: Map<number, string>;
}

const MOST_NAMED = 10;

/**
 * Checks whether the audits in these files are as they were recorded, and agree with each other and with heads that were posted.
 * Throws `UserError` where there is nothing to check.
 */
export function verify(files: AuditText[], zone: string): AuditFinding[] {
  const audits = files.flatMap((file) => {
    const audit = readAuditFile(file.text);
    return audit ? [{ ...file, audit }] : [];
  });
  const posted = files.filter(({ name }) => audits.every((each) => each.name !== name)).flatMap(headsOf);
  const [first] = audits;
  if (!first)
    throw new UserError(
      'None of these files is the audit of a network. Get one with: convenor audit export NETWORK',
    );
  if (audits.some(({ audit }) => audit.network.id !== first.audit.network.id))
    throw new UserError('These files are of different networks. Check those of one network at a time.');
  const sizes = [
    ...audits.flatMap(({ audit }) => [audit.changes.length, ...signedSizes(audit)]),
    ...posted.map(({ size }) => size),
  ];
  const checked = audits.map(
    (file): CheckedAudit => ({ ...file, roots: rootsOf(file.audit, new Set(sizes)) }),
  );
  return [
    ...checked.flatMap((file) => [
      ...ownFindings(file, zone),
      ...posted.map((head) => agreesWith(head, file)),
    ]),
    ...checked.slice(1).map((file, at) => goesTogether(checked[at] ?? file, file)),
  ];
}

function headsOf({ name, text }: AuditText): PostedHead[] {
  const heads = headsIn(text);
  if (heads.length === 0)
    throw new UserError(
      `${name} is neither the audit of a network nor a head that was posted. A head looks like this: 214 changes, head and 44 letters and digits.`,
    );
  return heads;
}

const signedSizes = ({ heads, network }: AuditFile): number[] =>
  heads.flatMap(({ note }) => fromCheckpoint(originOf(network.id), note)?.size ?? []);

function rootsOf({ network, changes }: AuditFile, sizes: Set<number>): Map<number, string> {
  const roots = new Map<number, string>();
  let tree = NO_TREE;
  for (const change of changes) {
    const { at, person, ...said } = change;
    tree = grown(tree, leafOf({ ...said, at: new Date(at), personThen: person, networkId: network.id }));
    if (sizes.has(tree.size)) roots.set(tree.size, rootOf(tree));
  }
  return roots;
}

/** What a file tells of itself: that none is missing, that words are as they were, and that its signed heads agree. */
function ownFindings({ name, audit, roots }: CheckedAudit, zone: string): AuditFinding[] {
  const { changes, network } = audit;
  const gap = changes.findIndex(({ number }, at) => number !== at + 1);
  const salted = changes.filter(({ salt }) => salt !== null);
  const altered = salted.filter((change) => commitTo(change.salt ?? '', change) !== change.commitment);
  const taken = changes.length - salted.length;
  return [
    gap < 0
      ? { ok: true, text: `${name} has all of its ${counted(changes.length)} of ${network.name}.` }
      : {
          ok: false,
          text: `${name} has no change number ${gap + 1} where there has to be one: it was left out, or moved.`,
        },
    ...altered.slice(0, MOST_NAMED).map((change) => ({ ok: false, text: sayAltered(change, zone) })),
    ...(altered.length > MOST_NAMED
      ? [{ ok: false, text: `The same is so of ${altered.length - MOST_NAMED} more.` }]
      : []),
    ...(altered.length === 0
      ? [{ ok: true, text: `What ${salted.length} of them say is what was recorded.${sayTaken(taken)}` }]
      : []),
    ...signedFindings(audit, roots),
  ];
}

const counted = (count: number): string => `${count} ${count === 1 ? 'change' : 'changes'}`;

const sayAltered = ({ number, command, at }: FiledChange, zone: string): string =>
  `Number ${number}, by ${command} on ${formatInstant(new Date(at), zone)}, no longer says what was recorded.`;

const sayTaken = (count: number): string =>
  count === 0
    ? ''
    : ` Of ${count} some words were taken out, as when somebody is erased: what is left of those cannot be checked.`;

function signedFindings(audit: AuditFile, roots: Map<number, string>): AuditFinding[] {
  const [name, keys] = [originOf(audit.network.id), trustedKeys(audit)];
  const last = audit.heads.at(-1);
  if (!last) return [{ ok: false, text: 'No head is in it to check it with. One is signed each Monday.' }];
  const faults: string[] = [];
  let agreed = 0;
  for (const { note, key } of audit.heads) {
    const head = fromCheckpoint(name, fromNote(name, note, key) ?? '');
    if (!head || !keys.has(key)) faults.push('A head in it is not signed by the bot’s key.');
    else if (roots.get(head.size) === head.root) agreed = head.size;
    else faults.push(disagreement(head, agreed, audit.changes.length));
  }
  if (faults.length > 0) return faults.map((text) => ({ ok: false, text }));
  const after = audit.changes.length - agreed;
  const uncovered = after > 0 ? ` The ${counted(after)} after that have no head yet.` : '';
  const heads = audit.heads.length === 1 ? 'the head in it' : `the ${audit.heads.length} heads in it`;
  return [
    {
      ok: true,
      text: `It agrees with ${heads}, the last of ${counted(agreed)}, signed by the key ${verifierKey(name, last.key)}.${uncovered}`,
    },
  ];
}

const disagreement = ({ size }: { size: number }, agreed: number, there: number): string =>
  size > there
    ? `When a head was signed there were ${counted(size)}, and the file has ${there}: some were left out.`
    : `It does not agree with the head of ${counted(size)}: one of numbers ${agreed + 1} to ${size} was changed, added, dropped or moved.`;

/** Whether a file agrees with a head that somebody kept from where it was posted. */
function agreesWith(head: PostedHead, { name, audit, roots }: CheckedAudit): AuditFinding {
  const said = `the head that was posted: ${sayHead(head)}`;
  if (head.origin !== null && head.origin !== originOf(audit.network.id))
    return { ok: false, text: `${name} is of another network than ${said}` };
  if (head.size > audit.changes.length)
    return {
      ok: false,
      text: `${name} has only ${counted(audit.changes.length)}, fewer than ${said}. Changes were left out, unless it is older: then get it anew.`,
    };
  return roots.get(head.size) === head.root
    ? { ok: true, text: `${name} agrees with ${said}` }
    : {
        ok: false,
        text: `${name} does not agree with ${said}. Of the first ${head.size}, one was changed, added, dropped or moved after that.`,
      };
}

/** Whether of two files of one log the longer goes on from the other. */
function goesTogether(one: CheckedAudit, other: CheckedAudit): AuditFinding {
  const [older, newer] = one.audit.changes.length <= other.audit.changes.length ? [one, other] : [other, one];
  const size = older.audit.changes.length;
  return size === 0 || older.roots.get(size) === newer.roots.get(size)
    ? { ok: true, text: `${newer.name} goes on from ${older.name}.` }
    : {
        ok: false,
        text: `${newer.name} does not go on from ${older.name}: their first ${counted(size)} are not the same.`,
      };
}

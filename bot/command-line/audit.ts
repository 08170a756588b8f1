import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { type AuditFinding, verify } from '../../commands/audit/index.ts';
import { SetupError } from '../../storage/database/setup-error.ts';
import { examples, type Format, toJson } from './format.ts';
import { type AskingContext, asking } from './operator.ts';

interface AuditContext extends AskingContext {
  fail(code: 1): void;
}

/** `convenor audit export|verify`. */
export function addAudit(program: Command, context: AuditContext): void {
  const audit = program
    .command('audit')
    .description('hand out the audit of a network, and check that nobody has changed it quietly')
    .addHelpText(
      'after',
      examples('convenor audit export "Leeds LPN" > audit.json', 'convenor audit verify audit.json'),
    );
  const ask = asking(context);

  audit
    .command('export')
    .description('print all that is audited in a network, up to the head that was signed last, as JSON')
    .argument('<network>', 'its id or its whole name')
    .addHelpText('after', examples('convenor audit export "Leeds LPN" > audit.json'))
    .action((network: string) => ask('audit.export', { network }, { json: true }));

  audit
    .command('verify')
    .description(
      'check exports of one network with each other, and with heads that were posted in its digests',
    )
    .argument('<file...>', 'exports, and texts with heads as they were posted')
    .option('--head <line...>', 'a head as it was posted: "214 changes, head …"')
    .option('--json', 'print the findings as JSON')
    .addHelpText(
      'after',
      examples(
        'convenor audit verify audit.json --head "214 changes, head 8Vd2kq0l3rJY0a1c2b3d4e5f6g7h8i9j0kLmNoPqRsU="',
        'convenor audit verify audit.json last-years-audit.json heads.txt',
      ),
    )
    .addHelpText('after', '\nIt needs no database. It ends with 1 where something does not agree.')
    .action((names: string[], { head = [], json }: Format & { head?: string[] }) => {
      const files = names.map((name) => ({ name, text: read(name) }));
      const posted = head.map((text) => ({ name: 'What --head gives', text }));
      const found = verify([...files, ...posted], 'Europe/London');
      context.line.out(json ? toJson(found) : toReport(found, head.length + files.length));
      if (found.some(({ ok }) => !ok)) context.fail(1);
    });
}

function toReport(found: AuditFinding[], given: number): string {
  const lines = found.map(({ ok, text }) => `${ok ? 'ok      ' : 'NOT OK  '}${text}\n`);
  return given === 1 ? [...lines, ONLY_ITSELF].join('') : lines.join('');
}

const ONLY_ITSELF =
  '\nWhoever has the database and the key could have made all of this anew. Only a head that you have from elsewhere shows that nobody did:\ngive it one that was posted in a digest, with --head.\n';

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new SetupError(
      `${file} cannot be read: ${(error as Error).message}.`,
      'Give the path of what convenor audit export printed, or of a text with heads that were posted.',
    );
  }
}

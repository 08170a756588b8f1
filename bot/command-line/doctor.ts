import type { Environment } from '../environment.ts';
import { readSettings, type Settings } from '../settings.ts';
import type { Check, Finding } from './check.ts';

const checkTimeoutMs = 15_000;

/** Checks the settings and, if these are valid, runs the other checks concurrently. */
export async function examine(
  environment: () => Environment,
  checks: (settings: Settings) => Check[],
): Promise<Finding[]> {
  let settings: Settings;
  try {
    settings = readSettings(environment().values);
  } catch (error) {
    return [{ name: 'Settings', ok: false, says: toWords(error) }];
  }
  const well = { name: 'Settings', ok: true, says: toSentence(settings) };
  return [well, ...(await Promise.all(checks(settings).map(runCheck)))];
}

/** The findings for people: one line each, with what to do below those that failed. */
export function toReport(findings: Finding[]): string {
  const lines = findings.map(({ name, ok, says }) => {
    const [first = '', ...rest] = says.trimEnd().split('\n');
    return [`${ok ? '✔' : '✘'} ${name}: ${first}`, ...rest.map((line) => `  ${line}`.trimEnd())].join('\n');
  });
  const wrong = findings.filter(({ ok }) => !ok).length;
  const end =
    wrong === 0
      ? 'All is well.'
      : `${wrong} of ${findings.length} ${wrong === 1 ? 'needs' : 'need'} mending.`;
  return `${lines.join('\n')}\n\n${end}\n`;
}

async function runCheck({ name, run }: Check): Promise<Finding> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const seconds = checkTimeoutMs / 1_000;
    timer = setTimeout(() => reject(new Error(`no answer within ${seconds} seconds.`)), checkTimeoutMs);
  });
  try {
    return { name, ok: true, says: await Promise.race([run(), late]) };
  } catch (error) {
    return { name, ok: false, says: toWords(error) };
  } finally {
    clearTimeout(timer);
  }
}

function toWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function toSentence({ production, slack, teams, networksCreatedBy, adminToken, tracesTo }: Settings): string {
  const names = [slack && 'Slack', teams && 'Teams'].filter((name) => name !== undefined);
  const platforms =
    names.length === 0 ? 'neither Slack nor Teams, so the playground is on' : names.join(' and ');
  const watching = [
    adminToken ? ' Figures and the queue are shown to whoever has ADMIN_TOKEN.' : '',
    tracesTo ? ` Traces go to ${new URL(tracesTo).host}.` : '',
  ].join('');
  return `${production ? 'for production' : 'for trying out'}, with ${platforms}. Networks are started by ${networksCreatedBy}.${watching}`;
}

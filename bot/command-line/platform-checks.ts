import { leaveBy, type WayOut } from '../proxy.ts';
import type { Settings } from '../settings.ts';
import { call } from './ask-platform.ts';
import type { Check } from './check.ts';
import { slackChecks } from './slack-checks.ts';
import { signInToTeams } from './teams-checks.ts';

/** Signatures and tokens tolerate five minutes of clock skew; this much is an early warning. */
const skewSeconds = 60;

/** Checks that sign in to the connected platforms, and compare this machine's clock with theirs. */
export function platformChecks(settings: Settings): Check[] {
  const { slack, teams, proxy } = settings;
  const checks: Check[] = [];
  const leaving = leaveBy(proxy);
  const check = (name: string, run: (wayOut: WayOut) => Promise<string>) =>
    checks.push({ name, run: () => leaving.then(run) });
  const urls: string[] = [];
  if (slack) {
    for (const { name, run } of slackChecks(slack, settings)) check(name, run);
    urls.push(`${slack.apiUrl}api.test`);
  }
  if (teams) {
    check('Teams', (wayOut) => signInToTeams(teams, wayOut));
    urls.push(teams.openIdMetadataUrl);
  }
  if (urls.length > 0) check('Time', () => compareClocks(urls));
  return checks;
}

async function compareClocks(urls: string[]): Promise<string> {
  const skews = await Promise.all(urls.map(skewOf));
  const skew = skews.find((seconds) => seconds !== undefined);
  if (skew === undefined) return 'not checked, as neither Slack nor Microsoft can be reached.';
  if (Math.abs(skew) <= skewSeconds) return 'this machine’s clock is right.';
  const amount = `${Math.round(Math.abs(skew))} seconds ${skew > 0 ? 'fast' : 'slow'}`;
  throw new Error(
    `this machine’s clock is ${amount}; beyond 300, what Slack and Teams send is refused.\nTurn on time synchronisation: sudo timedatectl set-ntp true`,
  );
}

/** How far this clock is ahead, in seconds, by an answer's Date header: accurate to a second plus the time it took. */
async function skewOf(url: string): Promise<number | undefined> {
  const response = await call(url, { method: 'HEAD' }).catch(() => undefined);
  const theirs = Date.parse(response?.headers.get('date') ?? '');
  return Number.isNaN(theirs) ? undefined : (Date.now() - theirs) / 1_000;
}

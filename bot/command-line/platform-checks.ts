import { certificateFault, MEND_IT, TRUST_IT } from '../../storage/database/certificate-fault.ts';
import { errorText } from '../../storage/database/setup-error.ts';
import { leaveBy, type WayOut } from '../proxy.ts';
import type { Settings, SlackSettings, TeamsSettings } from '../settings.ts';
import type { Check } from './check.ts';

const answerTimeoutMs = 8_000;
/** Slack's and Microsoft's proofs are good for five minutes; a clock this far out is on its way there. */
const skewSeconds = 60;

/** Signs in to whichever platforms are set up, and holds this machine's clock against theirs. */
export function platformChecks({ slack, teams, proxy }: Settings): Check[] {
  const checks: Check[] = [];
  const leaving = leaveBy(proxy);
  const check = (name: string, run: (wayOut: WayOut) => Promise<string>) =>
    checks.push({ name, run: () => leaving.then(run) });
  const urls: string[] = [];
  if (slack) {
    check('Slack', (wayOut) => signInToSlack(slack, wayOut));
    urls.push(`${slack.apiUrl}api.test`);
  }
  if (teams) {
    check('Teams', (wayOut) => signInToTeams(teams, wayOut));
    urls.push(teams.openIdMetadataUrl);
  }
  if (urls.length > 0) check('Time', () => compareClocks(urls));
  return checks;
}

async function signInToSlack({ apiUrl, botToken }: SlackSettings, wayOut: WayOut): Promise<string> {
  const url = `${apiUrl}auth.test`;
  const answer = await ask('Slack', url, wayOut, {
    method: 'POST',
    headers: { authorization: `Bearer ${botToken}` },
  });
  if (answer.ok === true) return `signed in to ${answer.team} as ${answer.user}${wayOut.wayTo(url)}.`;
  throw new Error(
    `refused the bot token (${answer.error}).\nCopy it again from OAuth & Permissions, Bot User OAuth Token, into SLACK_BOT_TOKEN.`,
  );
}

async function signInToTeams(
  { loginUrl, appType, tenantId, appId, appPassword }: TeamsSettings,
  wayOut: WayOut,
): Promise<string> {
  const tenant = appType === 'SingleTenant' ? tenantId : 'botframework.com';
  const form = {
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: appPassword,
    scope: 'https://api.botframework.com/.default',
  };
  const url = `${loginUrl}/${tenant}/oauth2/v2.0/token`;
  const answer = await ask('Microsoft', url, wayOut, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  if (typeof answer.access_token === 'string') return `signed in${wayOut.wayTo(url)}.`;
  const code = /^AADSTS\d+/.exec(String(answer.error_description))?.[0] ?? answer.error;
  throw new Error(
    `Microsoft refused the sign-in (${code}).\nCheck MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD (has it expired?) and MICROSOFT_APP_TENANT_ID.`,
  );
}

/** The answer's JSON, whatever its status. Throws when nobody answers, or not in JSON. */
async function ask(
  who: string,
  url: string,
  wayOut: WayOut,
  init: RequestInit,
): Promise<Record<string, unknown>> {
  const response = await reach(who, url, wayOut, init);
  try {
    return (await response.json()) as Record<string, unknown>;
  } catch {
    throw new Error(
      `${new URL(url).host} answered ${response.status}, and not as ${who} does.\nIs a proxy in between?`,
    );
  }
}

async function reach(who: string, url: string, wayOut: WayOut, init: RequestInit): Promise<Response> {
  try {
    return await call(url, init);
  } catch (error) {
    const { host } = new URL(url);
    const certificate = certificateFault(error);
    if (certificate)
      throw new Error(`${who} ${certificate.says} (${host}).\n${certificate.isUnknown ? TRUST_IT : MEND_IT}`);
    const way = wayOut.wayTo(url);
    throw new Error(
      `${who} cannot be reached at ${host}${way} (${errorText(innermost(error))}).\n${mendOf(way)}`,
    );
  }
}

/** What was behind it in the end: the others only say that it failed. */
const innermost = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error ? innermost(error.cause) : error;

const call = (url: string, init: RequestInit): Promise<Response> =>
  fetch(url, { ...init, signal: AbortSignal.timeout(answerTimeoutMs) });

const mendOf = (way: string): string =>
  way === ''
    ? 'Let this machine make https connections to it, or set its address; where calls leave through a proxy, set HTTPS_PROXY.'
    : 'Look at HTTPS_PROXY, with the user and password that the proxy asks for, and at NO_PROXY; have the proxy let this machine through.';

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

/** How far this clock is ahead, in seconds, by the Date of an answer: to within a second and the time it took. */
async function skewOf(url: string): Promise<number | undefined> {
  const response = await call(url, { method: 'HEAD' }).catch(() => undefined);
  const theirs = Date.parse(response?.headers.get('date') ?? '');
  return Number.isNaN(theirs) ? undefined : (Date.now() - theirs) / 1_000;
}

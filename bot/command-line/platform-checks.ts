import { slackScopes } from '../../adapters/slack/manifest.ts';
import { leaveBy, type WayOut } from '../proxy.ts';
import type { Settings, SlackSettings, TeamsSettings } from '../settings.ts';
import { askPlatform, call } from './ask-platform.ts';
import type { Check } from './check.ts';

/** Signatures and tokens tolerate five minutes of clock skew; this much is an early warning. */
const skewSeconds = 60;

/** Checks that sign in to the connected platforms, and compare this machine's clock with theirs. */
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
  const { said, headers } = await askPlatform('Slack', url, wayOut, {
    method: 'POST',
    headers: { authorization: `Bearer ${botToken}` },
  });
  if (said.ok !== true)
    throw new Error(
      `refused the bot token (${said.error}).\nCopy it again from OAuth & Permissions, Bot User OAuth Token, into SLACK_BOT_TOKEN.`,
    );
  const signedIn = `signed in to ${said.team} as ${said.user}${wayOut.wayTo(url)}`;
  const lacking = lackingScopes(headers.get('x-oauth-scopes'));
  if (lacking.length === 0) return `${signedIn}.`;
  throw new Error(
    `${signedIn}, but without ${lacking.length === 1 ? 'a permission' : 'permissions'} it needs: ${lacking.join(', ')}.\nAt https://api.slack.com/apps, in the app: OAuth & Permissions, Bot Token Scopes, add; then Install App, Reinstall.`,
  );
}

/** The manifest's permissions that the token lacks; none if Slack does not say which it has. */
function lackingScopes(granted: string | null): string[] {
  if (granted === null) return [];
  const has = new Set(granted.split(',').map((scope) => scope.trim()));
  return slackScopes.filter((scope) => !has.has(scope));
}

async function signInToTeams(settings: TeamsSettings, wayOut: WayOut): Promise<string> {
  const { loginUrl, appType, tenantId, appId, appPassword, openIdMetadataUrl } = settings;
  const tenant = appType === 'SingleTenant' ? tenantId : 'botframework.com';
  const form = {
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: appPassword,
    scope: 'https://api.botframework.com/.default',
  };
  const url = `${loginUrl}/${tenant}/oauth2/v2.0/token`;
  const { said } = await askPlatform('Microsoft', url, wayOut, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  if (typeof said.access_token !== 'string') throw refusedByMicrosoft(said);
  const keys = await askPlatform('Microsoft', openIdMetadataUrl, wayOut);
  if (typeof keys.said.jwks_uri === 'string') return `signed in${wayOut.wayTo(url)}.`;
  throw new Error(
    `signed in, but the keys of Teams are not listed at ${new URL(openIdMetadataUrl).host}.\nUnset MICROSOFT_OPENID_METADATA_URL, unless yours is a national cloud.`,
  );
}

/** Microsoft's error codes, each with the setting to change and the page to find its value on. */
const REFUSALS: Record<string, string> = {
  AADSTS7000215:
    'MICROSOFT_APP_PASSWORD is no secret of this app: it must be the value, not the id. Make one in Microsoft Entra: App registrations, the app, Certificates & secrets.',
  AADSTS7000222:
    'MICROSOFT_APP_PASSWORD has run out. Make a new secret in Microsoft Entra: App registrations, the app, Certificates & secrets.',
  AADSTS700016:
    'MICROSOFT_APP_ID is no app of the directory in MICROSOFT_APP_TENANT_ID. Both are in Microsoft Entra: App registrations, the app, Overview.',
  AADSTS90002: 'MICROSOFT_APP_TENANT_ID is no directory. It is in Microsoft Entra: Overview, Tenant ID.',
};

function refusedByMicrosoft({ error, error_description }: Record<string, unknown>): Error {
  const code = /^AADSTS\d+/.exec(String(error_description))?.[0] ?? String(error);
  const mend =
    REFUSALS[code] ??
    'Check MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD (has it expired?) and MICROSOFT_APP_TENANT_ID.';
  return new Error(`Microsoft refused the sign-in (${code}).\n${mend}`);
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

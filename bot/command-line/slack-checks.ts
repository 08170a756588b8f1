import { tokenInSecret } from '../../adapters/slack/installer.ts';
import { slackScopes } from '../../adapters/slack/manifest.ts';
import { openSecret } from '../../commands/installations/installations.ts';
import { createSealing } from '../../commands/sealing/sealing.ts';
import { type InstallationRow, installationsOn } from '../../storage/database/postgres-client.ts';
import type { WayOut } from '../proxy.ts';
import { sealingKeyOf } from '../sealing-key.ts';
import type { Settings, SlackSettings } from '../settings.ts';
import { askPlatform } from './ask-platform.ts';

/** A check that calls Slack. */
interface SlackCheck {
  name: string;
  run(wayOut: WayOut): Promise<string>;
}

const APPS = 'At https://api.slack.com/apps, in the app:';

/** Checks that sign in to Slack with each credential there is, and name what is missing and the page that mends it. */
export function slackChecks(slack: SlackSettings, settings: Settings): SlackCheck[] {
  const { apiUrl, appToken } = slack;
  const checks: SlackCheck[] = [];
  if (slack.client === undefined) {
    const { botToken } = slack;
    const mend = 'Copy it again from OAuth & Permissions, Bot User OAuth Token, into SLACK_BOT_TOKEN.';
    checks.push({ name: 'Slack', run: (wayOut) => signIn(apiUrl, botToken, wayOut, mend) });
  } else {
    const { client } = slack;
    checks.push({ name: 'Slack', run: (wayOut) => presentClient(apiUrl, client, wayOut) });
    checks.push({ name: 'Slack workspaces', run: (wayOut) => signInToAll(apiUrl, settings, wayOut) });
  }
  if (appToken !== undefined)
    checks.push({ name: 'Socket Mode', run: (wayOut) => askForSocket(apiUrl, appToken, wayOut) });
  return checks;
}

async function signIn(apiUrl: string, token: string, wayOut: WayOut, mend: string): Promise<string> {
  const url = `${apiUrl}auth.test`;
  const { said, headers } = await askPlatform('Slack', url, wayOut, withToken(token));
  if (said.ok !== true) throw new Error(`refused the bot token (${said.error}).\n${mend}`);
  const signedIn = `signed in to ${said.team} as ${said.user}${wayOut.wayTo(url)}`;
  const lacking = lackingScopes(headers.get('x-oauth-scopes'));
  if (lacking.length === 0) return `${signedIn}.`;
  throw new Error(
    `${signedIn}, but without ${lacking.length === 1 ? 'a permission' : 'permissions'} it needs: ${lacking.join(', ')}.\n${APPS} OAuth & Permissions, Bot Token Scopes, add; then Install App, Reinstall.`,
  );
}

const withToken = (token: string): RequestInit => ({
  method: 'POST',
  headers: { authorization: `Bearer ${token}` },
});

/** The manifest's permissions that the token lacks; none if Slack does not say which it has. */
function lackingScopes(granted: string | null): string[] {
  if (granted === null) return [];
  const has = new Set(granted.split(',').map((scope) => scope.trim()));
  return slackScopes.filter((scope) => !has.has(scope));
}

/** Presents the client id and secret with a code that Slack never gave: right ones are told that the code is wrong. */
async function presentClient(
  apiUrl: string,
  { id, secret }: { id: string; secret: string },
  wayOut: WayOut,
): Promise<string> {
  const url = `${apiUrl}oauth.v2.access`;
  const { said } = await askPlatform('Slack', url, wayOut, {
    method: 'POST',
    body: new URLSearchParams({ client_id: id, client_secret: secret, code: 'doctor' }),
  });
  if (said.error === 'invalid_code') return `takes the client id and secret${wayOut.wayTo(url)}.`;
  throw new Error(
    `refused the client id or secret (${said.error}).\n${APPS} Basic Information, App Credentials: copy both again into SLACK_CLIENT_ID and SLACK_CLIENT_SECRET.`,
  );
}

/** Signs in to each workspace in which the bot is installed. */
async function signInToAll(apiUrl: string, settings: Settings, wayOut: WayOut): Promise<string> {
  const { databaseUrl, publicUrl } = settings;
  if (!databaseUrl) return 'not checked, as only the bot may open an embedded database.';
  const rows = await installationsOn(databaseUrl);
  const installed = rows.filter(({ sealed }) => sealed !== null);
  const page = `${publicUrl}/slack/install`;
  if (installed.length === 0) throw new Error(`none yet.\nInstall the bot: ${page}`);
  const faults = await Promise.all(installed.map((row) => faultOf(row, apiUrl, settings, wayOut, page)));
  const found = faults.filter((fault) => fault !== undefined);
  if (found.length > 0) throw new Error(found.join('\n'));
  return `signed in to ${installed.map(({ name }) => name).join(', ')}.`;
}

async function faultOf(
  { tenant, name, sealed }: InstallationRow,
  apiUrl: string,
  settings: Settings,
  wayOut: WayOut,
  page: string,
): Promise<string | undefined> {
  try {
    const sealing = createSealing(sealingKeyOf(settings));
    const token = tokenInSecret(openSecret(sealing, tenant, sealed ?? new Uint8Array()));
    await signIn(apiUrl, token, wayOut, `Install the bot there again: ${page}`);
    return undefined;
  } catch (error) {
    return `${name}: ${error instanceof Error ? error.message : error}`;
  }
}

/** Asks for a connection, as Socket Mode does, and opens none. */
async function askForSocket(apiUrl: string, appToken: string, wayOut: WayOut): Promise<string> {
  const url = `${apiUrl}apps.connections.open`;
  const { said } = await askPlatform('Slack', url, wayOut, withToken(appToken));
  if (said.ok === true) return `Slack offers a connection${wayOut.wayTo(url)}.`;
  const isScope = said.error === 'missing_scope' || said.error === 'not_allowed_token_type';
  throw new Error(
    `refused the app-level token (${said.error}).\n${APPS} ${
      isScope
        ? 'Basic Information, App-Level Tokens: generate one with the scope connections:write, into SLACK_APP_TOKEN.'
        : 'Settings, Socket Mode: switch it on; then copy the token from Basic Information, App-Level Tokens, into SLACK_APP_TOKEN.'
    }`,
  );
}

import type { WayOut } from '../proxy.ts';
import type { TeamsSettings } from '../settings.ts';
import { askPlatform } from './ask-platform.ts';

/** Signs in to Microsoft as the bot does, and reads where the keys of Teams are listed. Throws, saying what to do. */
export async function signInToTeams(settings: TeamsSettings, wayOut: WayOut): Promise<string> {
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

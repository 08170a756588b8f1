import { certificateEnds, fieldsOfProof, ProofFault } from '../../adapters/teams/app-proof.ts';
import type { WayOut } from '../proxy.ts';
import type { TeamsSettings } from '../settings.ts';
import { askPlatform } from './ask-platform.ts';

/** How long before a certificate runs out it is said, in milliseconds. */
const SOON_MS = 30 * 24 * 60 * 60 * 1000;

/** Signs in to Microsoft as the bot does, and reads where the keys of Teams are listed. Throws, saying what to do. */
export async function signInToTeams(settings: TeamsSettings, wayOut: WayOut): Promise<string> {
  const { loginUrl, appType, tenantId, appId, openIdMetadataUrl } = settings;
  const tenant = appType === 'SingleTenant' ? tenantId : 'botframework.com';
  const tokenUrl = `${loginUrl}/${tenant}/oauth2/v2.0/token`;
  const form = {
    grant_type: 'client_credentials',
    client_id: appId,
    scope: 'https://api.botframework.com/.default',
    ...(await fieldsOfProof(settings, { appId, tokenUrl }).catch(inWords)),
  };
  const { said } = await askPlatform('Microsoft', tokenUrl, wayOut, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  if (typeof said.access_token !== 'string') throw refusedByMicrosoft(said, settings);
  const keys = await askPlatform('Microsoft', openIdMetadataUrl, wayOut);
  if (typeof keys.said.jwks_uri === 'string')
    return `signed in ${sayProof(settings)}${wayOut.wayTo(tokenUrl)}.`;
  throw new Error(
    `signed in, but the keys of Teams are not listed at ${new URL(openIdMetadataUrl).host}.\nUnset MICROSOFT_OPENID_METADATA_URL, unless yours is a national cloud.`,
  );
}

/** With what the bot signs in, and of a certificate that soon runs out, when. */
function sayProof(settings: TeamsSettings): string {
  if ('appPassword' in settings) return 'with a client secret';
  if ('federatedTokenFile' in settings) return 'with the token of this workload (a federated credential)';
  const ends = certificateEnds(settings.appCertificate);
  const soon = ends.getTime() - Date.now() < SOON_MS;
  return `with a certificate${soon ? `, which runs out on ${ends.toLocaleDateString('en-GB', { dateStyle: 'long' })}` : ''}`;
}

function inWords(error: unknown): never {
  if (error instanceof ProofFault) throw new Error(`${error.message}\n${error.mend}`);
  throw error;
}

/** The page of the app where secrets, certificates and federated credentials are. */
const SECRETS = 'in Microsoft Entra: App registrations, the app, Certificates & secrets';
const TENANT = 'MICROSOFT_APP_TENANT_ID is no directory. It is in Microsoft Entra: Overview, Tenant ID.';
const TRUSTS = `The app does not trust this workload’s token: its issuer, subject and audience must be those of a federated credential, ${SECRETS}.`;

/** Microsoft's error codes, each with the setting to change and the page to find its value on. */
const REFUSALS: Record<string, string> = {
  AADSTS7000215: `MICROSOFT_APP_PASSWORD is no secret of this app: it must be the value, not the id. Make one ${SECRETS}.`,
  AADSTS7000222: `MICROSOFT_APP_PASSWORD has run out. Make a new secret ${SECRETS}.`,
  AADSTS700016:
    'MICROSOFT_APP_ID is no app of the directory in MICROSOFT_APP_TENANT_ID. Both are in Microsoft Entra: App registrations, the app, Overview.',
  AADSTS90002: TENANT,
  AADSTS900023: TENANT,
  AADSTS700027: `MICROSOFT_APP_CERTIFICATE is no certificate of this app, or it has run out. Upload it ${SECRETS}.`,
  AADSTS700024:
    'What the bot signed has run out, or is not valid yet. Look at this machine’s clock: timedatectl',
  AADSTS700211: TRUSTS,
  AADSTS700212: TRUSTS,
  AADSTS700213: TRUSTS,
  AADSTS7000112: 'The app is switched off. In Microsoft Entra: Enterprise applications, the app, Properties.',
};

function refusedByMicrosoft(
  { error, error_description }: Record<string, unknown>,
  settings: TeamsSettings,
): Error {
  const code = /^AADSTS\d+/.exec(String(error_description))?.[0] ?? String(error);
  const proof =
    'appPassword' in settings
      ? 'MICROSOFT_APP_PASSWORD (has it expired?)'
      : 'appCertificate' in settings
        ? 'MICROSOFT_APP_CERTIFICATE'
        : 'MICROSOFT_FEDERATED_TOKEN_FILE';
  const mend = REFUSALS[code] ?? `Check MICROSOFT_APP_ID, ${proof} and MICROSOFT_APP_TENANT_ID.`;
  return new Error(`Microsoft refused the sign-in (${code}).\n${mend}`);
}

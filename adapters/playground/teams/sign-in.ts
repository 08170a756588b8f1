import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBodyText, sendJson } from '../http.ts';
import type { Site } from '../site.ts';
import type { TokenOffice } from './tokens.ts';

/** The bot's registration in the directory. */
export interface Registration {
  appId: string;
  appPassword: string;
  tenantId: string;
}

/** Answers with the Bot Framework's OpenID metadata and keys. Returns false for any other path. */
export function answerMetadata(site: Site, office: TokenOffice, res: ServerResponse, path: string): boolean {
  if (path === '.well-known/openidconfiguration') {
    sendJson(res, 200, {
      issuer: 'https://api.botframework.com',
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${site.url}/teams/openid/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    });
  } else if (path === '.well-known/keys') sendJson(res, 200, office.keys());
  else return false;
  return true;
}

/** Answers with a token for the bot's id and secret, or refuses. */
export async function answerSignIn(
  { faults }: Site,
  known: Registration,
  office: TokenOffice,
  req: IncomingMessage,
  res: ServerResponse,
  tenant: string,
): Promise<void> {
  const form = new URLSearchParams(await readBodyText(req));
  const refusal = refuse(known, tenant, form);
  const granted = () => ({
    token_type: 'Bearer',
    expires_in: 3600,
    ext_expires_in: 3600,
    access_token: office.forConnector(),
  });
  faults.meet('token', req, res, () => {
    if (refusal) sendJson(res, refusal.status, { error: refusal.error, error_description: refusal.why });
    else sendJson(res, 200, granted());
  });
}

/** Why there is no token, in the words of OAuth and Microsoft; undefined if there is one. */
function refuse({ appId, appPassword, tenantId }: Registration, tenant: string, form: URLSearchParams) {
  const refusal = (status: number, error: string, why: string) => ({ status, error, why });
  if (tenant !== tenantId)
    return refusal(400, 'invalid_request', `AADSTS90002: Tenant '${tenant}' not found.`);
  if (form.get('grant_type') !== 'client_credentials') {
    return refusal(400, 'unsupported_grant_type', 'AADSTS70003: Unsupported grant type.');
  }
  if (form.get('client_id') !== appId) {
    return refusal(400, 'unauthorized_client', 'AADSTS700016: Application was not found in the directory.');
  }
  if (form.get('client_secret') !== appPassword) {
    return refusal(401, 'invalid_client', 'AADSTS7000215: Invalid client secret provided.');
  }
  const scopes = form.get('scope')?.split(' ') ?? [];
  if (!scopes.includes('https://api.botframework.com/.default')) {
    return refusal(400, 'invalid_scope', 'AADSTS1002012: The scope is not valid.');
  }
  return undefined;
}

import { createPrivateKey, randomUUID, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { SignJWT } from 'jose';

/**
 * By what Microsoft knows that it is the app which signs in: a client secret; a certificate with its private key, as PEM; or the
 * token of a workload that the app trusts, in a file, which whoever runs the machine renews.
 */
export type AppProof = { appPassword: string } | { appCertificate: string } | { federatedTokenFile: string };

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** How long what is signed with a certificate holds, in seconds. */
const HOLDS_S = 300;

/** What a request for a token has of it, as form fields. Rejects with `ProofFault` if the certificate or the file is no good. */
export async function fieldsOfProof(
  proof: AppProof,
  app: { appId: string; tokenUrl: string },
): Promise<Record<string, string>> {
  if ('appPassword' in proof) return { client_secret: proof.appPassword };
  const assertion = await assertionOf(proof, app);
  return { client_assertion_type: ASSERTION_TYPE, client_assertion: assertion };
}

/** What stands for a secret. It is made anew for each request, as it holds for minutes. */
export async function assertionOf(
  proof: Exclude<AppProof, { appPassword: string }>,
  app: { appId: string; tokenUrl: string },
): Promise<string> {
  return 'appCertificate' in proof ? sign(proof.appCertificate, app) : readToken(proof.federatedTokenFile);
}

/** The certificate, or the file with the token, cannot be used: what is wrong, and what to do. */
export class ProofFault extends Error {
  override readonly name = 'ProofFault';
  readonly mend: string;

  constructor(problem: string, mend: string, cause?: unknown) {
    super(problem, { cause });
    this.mend = mend;
  }
}

/** When the certificate runs out. Throws `ProofFault` if it is none, or its private key is not beside it. */
export const certificateEnds = (pem: string): Date => new Date(readCertificate(pem).certificate.validTo);

function readCertificate(pem: string) {
  try {
    const certificate = new X509Certificate(pem);
    const key = createPrivateKey(pem);
    if (!certificate.checkPrivateKey(key)) throw new Error('the key is another certificate’s');
    if (key.asymmetricKeyType !== 'rsa') throw new Error('its key is no RSA key');
    return { certificate, key };
  } catch (error) {
    throw new ProofFault(
      `The certificate cannot be used (${error instanceof Error ? error.message : String(error)}).`,
      'MICROSOFT_APP_CERTIFICATE_FILE must name a PEM file with the certificate and its RSA private key, without a password: openssl pkcs12 -in app.pfx -nodes -out app.pem',
      error,
    );
  }
}

function sign(pem: string, { appId, tokenUrl }: { appId: string; tokenUrl: string }): Promise<string> {
  const { certificate, key } = readCertificate(pem);
  const thumbprint = Buffer.from(certificate.fingerprint256.replaceAll(':', ''), 'hex').toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ sub: appId, jti: randomUUID() })
    .setProtectedHeader({ alg: 'PS256', typ: 'JWT', 'x5t#S256': thumbprint })
    .setIssuer(appId)
    .setAudience(tokenUrl)
    .setNotBefore(now)
    .setExpirationTime(now + HOLDS_S)
    .sign(key);
}

async function readToken(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    throw new ProofFault(
      `The token of this workload cannot be read from ${path}.`,
      'MICROSOFT_FEDERATED_TOKEN_FILE must name the file that the platform keeps it in, for this user to read.',
      error,
    );
  }
}

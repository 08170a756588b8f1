import { hasSign } from '../rows/error-signs.ts';

/** Why a server's certificate was refused, and whether this machine could be set up to trust it. */
export interface CertificateFault {
  /** The rest of a sentence that begins with the server's name. */
  says: string;
  isUnknown: boolean;
}

const UNKNOWN = {
  says: 'shows a certificate that this machine does not trust: it does not know who signed it',
  isUnknown: true,
};
const otherwise = (says: string): CertificateFault => ({ says, isUnknown: false });

/** The faults by Node's error codes. */
const FAULTS: Record<string, CertificateFault> = {
  SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN,
  DEPTH_ZERO_SELF_SIGNED_CERT: UNKNOWN,
  UNABLE_TO_GET_ISSUER_CERT: UNKNOWN,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN,
  CERT_HAS_EXPIRED: otherwise('shows a certificate that has run out'),
  CERT_NOT_YET_VALID: otherwise('shows a certificate that is not valid yet'),
  ERR_TLS_CERT_ALTNAME_INVALID: otherwise('shows a certificate that is for another name than was called'),
};

/** The certificate's fault, if that caused the error. */
export function certificateFault(error: unknown): CertificateFault | undefined {
  const code = Object.keys(FAULTS).find((known) => hasSign(error, (sign) => sign.code === known));
  return code === undefined ? undefined : FAULTS[code];
}

/** How to make this machine trust the certificate's authority, for connections without a setting of their own for that. */
export const TRUST_IT =
  'Put the certificate of the authority that signed it into a file, and start with NODE_EXTRA_CA_CERTS=/path/to/authority.pem in the environment (not in .env).';

/** How to mend a certificate that no machine would trust. */
export const MEND_IT =
  'Have it renewed for the name that is called, or call the name it is for; and look at this machine’s clock.';

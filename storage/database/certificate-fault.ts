import { hasSign } from '../rows/error-signs.ts';

/** Why the certificate of whoever was called is not taken, and whether this machine could be told to take it. */
export interface CertificateFault {
  /** Goes on from the name of whoever was called. */
  says: string;
  isUnknown: boolean;
}

const UNKNOWN = {
  says: 'shows a certificate that this machine does not trust: it does not know who signed it',
  isUnknown: true,
};
const otherwise = (says: string): CertificateFault => ({ says, isUnknown: false });

/** By the codes of Node's. */
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

/** What is wrong with a certificate, where that is why something failed. */
export function certificateFault(error: unknown): CertificateFault | undefined {
  const code = Object.keys(FAULTS).find((known) => hasSign(error, (sign) => sign.code === known));
  return code === undefined ? undefined : FAULTS[code];
}

/** How to have this machine trust whoever signs what is called, wherever there is no setting of its own for that. */
export const TRUST_IT =
  'Put the certificate of the authority that signed it into a file, and start with NODE_EXTRA_CA_CERTS=/path/to/authority.pem in the environment (not in .env).';

/** How to mend one that no machine would take. */
export const MEND_IT =
  'Have it renewed for the name that is called, or call the name it is for; and look at this machine’s clock.';

/** The domains of the NHS Outcomes Framework, by number. */
export const DOMAINS = {
  1: 'Preventing people from dying prematurely',
  2: 'Enhancing quality of life for people with long-term conditions',
  3: 'Helping people to recover from episodes of ill health or following injury',
  4: 'Ensuring that people have a positive experience of care',
  5: 'Treating and caring for people in a safe environment and protecting them from avoidable harm',
} as const;

type Domain = keyof typeof DOMAINS;

const isDomain = (number: number): number is Domain => Object.hasOwn(DOMAINS, number);

/** "Domain 4: Ensuring that people have a positive experience of care". */
export const sayDomain = (domain: number | null): string =>
  domain !== null && isDomain(domain) ? `Domain ${domain}: ${DOMAINS[domain]}` : 'Without a domain';

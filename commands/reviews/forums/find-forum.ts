import type { Forum } from '../../../storage/reviews/reviews.ts';

/** Somebody who is named: with a title, by a mention, or with a first and a last name. */
const NAMED = String.raw`(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Nurse|Sister)\.? \p{Lu}[\p{L}’'-]+|@[\p{L}\d._-]+|\p{Lu}[\p{Ll}’'-]+ \p{Lu}[\p{Ll}’'-]+)`;
/** What is said of a colleague’s conduct, not of a service. */
const CONDUCT =
  '(?:incompetent|negligent|dangerous|unsafe to (?:work|practise)|unfit|unprofessional|abusive|bull(?:y|ies|ied|ying)|lazy|useless|careless|drunk|rude|lied|lies|liar|harass(?:es|ed|ing)?|shouts?|shouted|misconduct|malpractice|(?:not|never) (?:fit|safe) to (?:practise|work)|keeps? (?:making|getting)|ignores? the|refuses? to)';
/** At most this many characters stand between whom it is about and what is said of them. */
const NEAR = '[^.!?\\n]{0,60}';

const SANCTION =
  /\b(?:(?:breach|remedial|termination|improvement) notices?\b|contract(?:ual)? sanctions?\b|performers['’]? list\b|fitness to practise|disciplinary (?:action|procedure|hearing|proceedings)|capability (?:procedure|process|proceedings)|(?:refer|report|referred|reported|referral|referring)\b[^.!?\n]{0,40}\b(?:GMC|GDC|GPhC|GOC|NMC|regulator)\b|(?:should|must|ought to|needs? to) be (?:suspended|sacked|dismissed|struck off|disciplined|sanctioned|fined)|(?:withhold|claw(?:ing)? back|cut)\b[^.!?\n]{0,30}\b(?:payments?|contract)\b|terminate\b[^.!?\n]{0,20}\bcontract)/i;
const SAFEGUARDING =
  /\b(?:safeguarding (?:concern|issue|alert|referral|matter)|domestic (?:abuse|violence)|child (?:is |was )?(?:at risk|being (?:hurt|hit|abused|neglected))|(?:is|was|being|been) (?:sexually |physically |financially )?(?:abused|neglected|hit|beaten|groomed|trafficked)\b|(?:signs|evidence|suspicion) of (?:abuse|neglect|FGM))/i;
const FRAUD =
  /\b(?:(?<!counter[- ])(?<!anti[- ])fraud(?:ulent(?:ly)?)?|false claims?|falsif(?:y|ied|ying)|ghost patients?|back-?handers?|brib(?:e|es|ed|ery|ing)|(?:claim(?:s|ed|ing)?|charg(?:es|ed|ing)|bill(?:s|ed|ing)?) for[^.!?\n]{0,50}\b(?:never|not|weren['’]t|wasn['’]t|didn['’]t)\b[^.!?\n]{0,20}(?:do|does|did|done|seen?|saw|give|given|gave|provided?|dispensed?|happen(?:ed)?|exist))/i;
const INCIDENT =
  /\b(?:never events?|serious (?:untoward |adverse )?incidents?|wrong(?:-site| site| patient| tooth| teeth| eye| drug| dose| strength| medicine| medication)\b[^.!?\n]{0,40}\b(?:extracted|removed|given|dispensed|injected|treated|prescribed|taken out)|(?:extracted|removed|dispensed|injected|gave|given|prescribed|took out|treated)\b[^.!?\n]{0,20}\bthe wrong\b|(?:patient|she|he|woman|man|child|baby) (?:has |had )?(?:died|came to (?:serious )?harm|was (?:seriously |badly )?harmed|collapsed|was admitted (?:after|because))|(?:fatal|accidental) overdose|needle-?stick)/i;
const COMPLAINT = new RegExp(
  String.raw`\b(?:(?:[Aa]|[Tt]he|[Tt]his|[Aa]nother|[Oo]ne) patients?(?:['’]s (?:wife|husband|mother|father|son|daughter|family|carer|partner))? (?:has |have |had |is |was )?(?:complain(?:ed|ing)|(?:wants?|wanted|threatens?|threatened|going) to (?:complain|sue|go to the (?:press|papers|ombudsman)))|[Cc]omplaint (?:was (?:made |received )?)?(?:against|from (?:a|the) patient|about (?:${NAMED}|the (?:surgery|practice|pharmacy|dentist|optician|doctor|pharmacist)))|(?:letter|e-?mail) of complaint|(?:[Tt]heir|[Hh]is|[Hh]er|[Tt]he patient['’]s) solicitors?\b|ombudsman)`,
  'u',
);
const COLLEAGUE = new RegExp(
  String.raw`${NAMED}(?:['’]s)?${NEAR}(?<![\p{L}])${CONDUCT}(?![\p{L}])|(?<![\p{L}])${CONDUCT}(?![\p{L}])[^.!?\n]{0,30}(?:of|by|from|with) ${NAMED}`,
  'u',
);

/** Each matter’s words, the most pressing first. */
const WORDS: [Forum, RegExp[]][] = [
  ['safeguarding', [SAFEGUARDING]],
  ['fraud', [FRAUD]],
  ['incident', [INCIDENT]],
  ['conduct', [COLLEAGUE, SANCTION]],
  ['complaint', [COMPLAINT]],
];

/** It has been reported, or the writer says that it is for learning: then it may be learnt from. */
const MAY_BE_LEARNT_FROM =
  /\bfor learning\b|\b(?:was|were|been|has been|have been|already|all) (?:reported|logged|referred|recorded) (?:to|on|through|at|via|with|in)\b|\b(?:reported|logged) (?:it )?(?:on|to|through|via) (?:LFPSE|Datix|NRLS|the (?:board|regulator))/i;

/** The matter that the words read like, which a peer review is not the place for; undefined if they read like none. */
export function forumOf(text: string): Forum | undefined {
  if (MAY_BE_LEARNT_FROM.test(text)) return undefined;
  return WORDS.find(([, patterns]) => patterns.some((pattern) => pattern.test(text)))?.[0];
}

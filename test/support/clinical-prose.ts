/** A seeded random generator, so that a corpus is the same each time. It returns integers from 0 to below `below`. */
export function chanceFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Sentences as networks write them; each `{…}` is replaced at random. */
const SENTENCES = [
  'Audit of {n} patients on warfarin: {p}% in range, up from {p}% in {y}.',
  'Start metformin {dose} mg twice daily, review HbA1c after {s} months.',
  'BP {bp} on {date}, repeat within {s} weeks.',
  'Minor ailments scheme: {n} consultations between {date} and {date}, cost £{money}.',
  'Ring the surgery on {phone} before {time}.',
  'Flu clinic at {time} on {date}, {n} vaccines ordered, {s} left over.',
  'Budget for {fy} is £{money}, of which £{money} is spent.',
  'See paragraph {s}.{s} of the contract and page {n}.',
  'eGFR {n}, potassium {s}.{s}, sodium {n} on {iso}.',
  'Room {s}, {s} to {s} chairs; dial in with code {four} {four}.',
  'Of {n} referrals {n} were urgent, {n} routine and {n} returned.',
  'The pathway was agreed in {y}, revised in {y} and {y}.',
  'NICE NG{s} and CG{n} apply; the Green Book, chapter {s}.',
  'Ask {phone} or {mobile} for the rota of {date}.',
  'Uptake by quarter: {n}, {n}, {n} and {n}.',
  'IOP {s}/{s} mmHg, visual acuity 6/{s} and 6/{s}.',
  'Amoxicillin {dose} mg three times a day for {s} days, then stop.',
  'The LPC met on {date} from {time} to {time}; {s} of {s} were there.',
  'Peak flow {n}, {n}, {n}: best of three.',
  'Practice list {big}; {p}% over 65; {n} care home beds.',
  'Dental access: {big} units in {fy}, {big} in {fy}.',
  'Milestone W{s}.{s} moved from {date} to {date}.',
  'Batch {four}-{s}, expires {iso}.',
  'Doses {dose}/{dose}/{dose} mg, titrate every {s} weeks.',
  'Clinic letters take {s}-{s} days; target {s}.',
  'Cholesterol {s}.{s}, HDL {s}.{s}, ratio {s}.{s}.',
  'Ward {s}, bay {s}, bed {s}: no capacity until {time}.',
  'Tender ref {four}/{s}, closes {date} at {time}.',
  'Actions A{s}, A{s} and A{s} are overdue since {date}.',
  'Pharmacists trained: {s} in {y}, {s} in {y}; {p}% of all.',
];

/** 500 lines of ordinary clinical and administrative prose, in which no patient is named. */
export function clinicalProse(): string[] {
  const chance = chanceFrom(20_270_601);
  return Array.from({ length: 500 }, (_, line) =>
    (SENTENCES[line % SENTENCES.length] ?? '').replaceAll(/\{(\w+)\}/g, (_, kind: string) =>
      filled(kind, chance),
    ),
  );
}

function filled(kind: string, chance: (below: number) => number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const digits = (count: number) => Array.from({ length: count }, () => chance(10)).join('');
  const [day, month, year] = [1 + chance(28), 1 + chance(12), 2015 + chance(14)];
  const kinds: Record<string, () => string> = {
    s: () => String(1 + chance(30)),
    n: () => String(31 + chance(900)),
    big: () => (1_000 + chance(90_000)).toLocaleString('en-GB'),
    p: () => String(1 + chance(99)),
    y: () => String(year),
    fy: () => `${year}/${two((year + 1) % 100)}`,
    four: () => digits(4),
    dose: () => String(5 * (1 + chance(200))),
    bp: () => `${90 + chance(90)}/${50 + chance(50)}`,
    money: () => (chance(2_000_000) + 1).toLocaleString('en-GB'),
    date: () => [`${two(day)}/${two(month)}/${year}`, `${day}/${month}/${two(year % 100)}`][chance(2)] ?? '',
    iso: () => `${year}-${two(month)}-${two(day)}`,
    time: () => `${two(chance(24))}:${two(chance(60))}`,
    phone: () => `0113 ${digits(3)} ${digits(4)}`,
    mobile: () => `07${digits(3)} ${digits(6)}`,
  };
  const fill = kinds[kind];
  if (!fill) throw new Error(`nothing fills {${kind}}`);
  return fill();
}

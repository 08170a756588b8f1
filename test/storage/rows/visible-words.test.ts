import { expect, test } from 'vitest';
import { visibleWords } from '../../../storage/rows/visible-words.ts';

test.each([
  ['a zero-width space', 'Y\u200Bes', 'Yes'],
  ['what turns the words after it round', 'pay\u202Eegami\u202C', 'payegami'],
  ['isolates', 'a\u2066b\u2069', 'ab'],
  ['a joiner after a letter that joins nothing', 'Yes\u200D \u200CNo', 'Yes No'],
  ['a joiner at the end', 'नम\u200D', 'नम'],
  ['fillers and blanks', '\u3164\u2800\u115F', ''],
  ['a selector after a letter', 'Yes\uFE0F', 'Yes'],
  ['letters of a flag without one', 'a\u{E0061}\u{E007F}', 'a'],
])('%s goes', (_, text, left) => {
  expect(visibleWords(text)).toBe(left);
});

test.each([
  ['lines, accents and signs', 'Zoë’s “plan”:\n— 5 µg, e\u0301'],
  ['an emoji of several', '👩‍⚕️ 👨‍👩‍👧 ❤️‍🔥 1️⃣ ✔️'],
  ['flags', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} 🇬🇧'],
  ['a Persian word', 'نامه‌ای'],
  ['a Hindi word', 'क्‍ष'],
])('%s stay', (_, text) => {
  expect(visibleWords(text)).toBe(text);
});

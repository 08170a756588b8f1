import { wordsOf } from '../door/words-entered.ts';
import { type PlainField, unasked } from '../field.ts';
import { UserError } from '../user-error.ts';

/** Where messages stand: on the platforms' own hosts, and in the paths that lead to a message. */
const MESSAGE =
  /^https:\/\/(?:(?:[\w-]+\.)*slack(?:-gov)?\.com\/archives\/|(?:[\w-]+\.)*teams\.(?:microsoft\.(?:com|us)|cloud\.microsoft)\/l\/message\/)\S{1,500}$/;

const source: PlainField<string, 'text'> = {
  label: 'Message',
  input: 'text',
  required: true,
  typed: 'word',
  canonical: (typed) => typed,
  parse(raw) {
    const url = wordsOf(raw);
    // It is shown to everyone as a message, so it may lead nowhere else.
    if (!MESSAGE.test(url)) throw new UserError('That is not the address of a message.');
    return url;
  },
  resolve: (url) => url,
};

/** The address of the message that a record is made of. Only the platforms' adapters set it. */
export const sourceField = unasked(source);

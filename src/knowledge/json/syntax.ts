import { type LineColumn, LineIndex } from '../../support/lineColumn.js';
import { type JsonError, readTree } from './tree.js';

/** A kind of JSON syntax error, and the message for the editor. */
interface SyntaxRow {
  /** The parser's error codes. */
  readonly codes: readonly string[];
  /** Matches the text at the error; any text if left out. */
  readonly at?: RegExp;
  /** Matches the last character before it that is not white space; "" at the beginning. */
  readonly before?: RegExp;
  /** Where to point: `behind` the text before the error, or at its `last` character. By default at the error. */
  readonly place?: 'behind' | 'last';
  readonly message: string;
  readonly yes: readonly string[];
}

/** Syntax errors, the most specific first. */
export const syntaxRows: readonly SyntaxRow[] = [
  {
    codes: ['ValueExpected'],
    at: /^$/,
    before: /^$/,
    message: 'the file is empty',
    yes: ['', ' \n'],
  },
  {
    codes: ['PropertyNameExpected', 'ValueExpected'],
    at: /^[}\]]/,
    before: /,/,
    place: 'last',
    message: 'there is a comma after the last item: remove it',
    yes: ['{"a": 1,}', '[1,\n]'],
  },
  {
    codes: ['ValueExpected', 'PropertyNameExpected'],
    before: /:/,
    place: 'behind',
    message: 'a value is missing after this colon',
    yes: ['{"a": }', '{"a":, "b": 1}', '{"a":'],
  },
  {
    codes: ['ValueExpected', 'PropertyNameExpected'],
    at: /^,/,
    message: 'there is a comma too many: remove it',
    yes: ['[1,, 2]', '{, "a": 1}'],
  },
  {
    codes: ['PropertyNameExpected'],
    at: /^\d/,
    before: /,/,
    message: 'a number has a decimal point, not a comma: 0.85',
    yes: ['{"a": 0,85}'],
  },
  {
    codes: ['CommaExpected'],
    at: /^:/,
    message:
      'a colon cannot stand here: close the list before this key with ], or put a comma before the key',
    yes: ['{"a": [1, "b": 2}', '{"a": "b": 1}'],
  },
  {
    codes: ['CommaExpected'],
    at: /^\}/,
    message: 'this } closes a list that began with [: a ] is missing before it',
    yes: ['[1, 2}'],
  },
  {
    codes: ['CommaExpected'],
    at: /^\]/,
    message: 'this ] closes what began with {: a } is missing before it',
    yes: ['[{"a": 1]', '{"a": 1]'],
  },
  {
    codes: ['CommaExpected'],
    place: 'behind',
    message: 'a comma is missing here',
    yes: ['{"a": 1\n "b": 2}', '["a" "b"]'],
  },
  {
    codes: ['ColonExpected'],
    place: 'behind',
    message: 'a colon is missing after this key',
    yes: ['{"a" 1}', '{"a"}'],
  },
  {
    codes: ['PropertyNameExpected'],
    message: 'a key in double quotation marks is missing here',
    yes: ['{1: 2}'],
  },
  {
    codes: ['ValueExpected'],
    message: 'a value is missing here',
    yes: ['[1, ', '}'],
  },
  {
    codes: ['InvalidSymbol'],
    at: /^[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019]/,
    message: 'write straight double quotation marks (") around keys and texts, not typographic ones',
    yes: ['{“a”: 1}', '[„a“]'],
  },
  {
    codes: ['InvalidSymbol'],
    at: /^'/,
    message: 'write double quotation marks (") around keys and texts, not single ones',
    yes: ["{'a': 1}"],
  },
  {
    codes: ['InvalidSymbol'],
    at: /^\p{L}/u,
    before: /"/,
    message: 'the text ends before this: write \\" for a quotation mark inside a text',
    yes: ['["he said "no" to it"]', '["they said "never again", and left"]'],
  },
  {
    codes: ['InvalidSymbol'],
    at: /^(?:true|false|null|none|undefined|yes|no)\b/i,
    message: 'write true, false or null, in small letters',
    yes: ['[True]', '{"a": None}', '{"a": undefined}'],
  },
  {
    codes: ['InvalidSymbol'],
    at: /^(?:[^\S \t\r\n]|\p{C})/u,
    message: 'there is a special space or an invisible character here: remove it',
    yes: ['{"a":\u00a01}', '[1]\u0000'],
  },
  {
    codes: ['InvalidSymbol'],
    at: /^[+.\d-]/,
    message: 'this is not a JSON number: write it as 0.85',
    yes: ['[.85]', '[+1]', '[-]'],
  },
  {
    codes: ['InvalidSymbol'],
    message: 'put this in double quotation marks',
    yes: ['{a: 1}', '{"a" = 1}'],
  },
  {
    codes: ['UnexpectedEndOfString'],
    message:
      'the text that begins here is not closed with a quotation mark on its line (write \\n for a new line)',
    yes: ['["a]', '["a\nb"]'],
  },
  {
    codes: ['UnexpectedEndOfNumber', 'InvalidNumberFormat'],
    message: 'this is not a JSON number: write it as 0.85',
    yes: ['[1.]', '[1e]'],
  },
  {
    codes: ['InvalidEscapeCharacter', 'InvalidUnicode'],
    message:
      'a \\ in this text stands before something that JSON does not know: write \\\\ for a \\ and \\" for a "',
    yes: ['["a\\q"]', '["\\u12"]'],
  },
  {
    codes: ['InvalidCharacter'],
    message: 'there is a tab or an invisible character in this text: write \\t for a tab',
    yes: ['["a\tb"]', '["a\u0000"]'],
  },
  {
    codes: ['InvalidCommentToken', 'UnexpectedEndOfComment'],
    message: 'comments are not allowed: remove it',
    yes: ['// a\n[]', '{"a": /* b */ 1}', '[] /* a'],
  },
  {
    codes: ['CloseBraceExpected'],
    message: 'the file ends before its last }: one is missing',
    yes: ['{"a": 1', '{"a": {"b": 1}'],
  },
  {
    codes: ['CloseBracketExpected'],
    message: 'the file ends before its last ]: one is missing',
    yes: ['[1', '{"a": [1'],
  },
  {
    codes: ['EndOfFileExpected'],
    message: 'the file should end before this: is something closed twice?',
    yes: ['{"a": 1}}', '[1], [2]', '{} {}'],
  },
];

/** A syntax error's message and place. */
export interface SyntaxFault {
  readonly message: string;
  readonly place: LineColumn;
}

function told(json: string, { code, offset }: JsonError): { message: string; at: number } | null {
  const end = json.slice(0, offset).trimEnd().length;
  const before = json.slice(Math.max(0, end - 1), end);
  const here = json.slice(offset, offset + 20);
  const row = syntaxRows.find(
    (one) => one.codes.includes(code) && (one.at?.test(here) ?? true) && (one.before?.test(before) ?? true),
  );
  if (!row) return null;
  const at = row.place === 'behind' ? end : row.place === 'last' ? end - 1 : offset;
  return { message: row.message, at: Math.max(0, at) };
}

/** The first syntax error of a text; null where the parser found none. */
export function syntaxFault(json: string): SyntaxFault | null {
  const [first] = readTree(json).errors;
  const fault = first && told(json, first);
  return fault ? { message: fault.message, place: new LineIndex(json).at(fault.at) } : null;
}

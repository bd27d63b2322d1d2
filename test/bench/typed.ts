import * as fc from 'fast-check';
import { commands } from '../../commands/index.js';
import { readDocument } from '../../src/console/documents.js';
import { plainText } from '../../src/present/present.js';
import { checkMessageInAll } from '../../src/request/checkMessage.js';
import type { Command } from '../../src/request/command.js';
import { choicesFor, type Desk, respond, respondToCommand } from '../../src/request/respond.js';
import { EventLoop } from './eventLoop.js';
import { duration, print } from './print.js';
import { deskOf, newsOf } from './texts.js';

/** How long nobody else may have to wait for anything that a member types, in milliseconds. */
const limit = 50;
/** The longest text that Discord lets a member type, in UTF-16 units. */
const longest = 6_000;
/** Sentences of the article that is asked, texts of each kind, and how many of what took longest are shown. */
const [sentences, several, shown] = [200, 20, 8] as const;

/** What costs most where something looks back or ahead, in whole texts of it. */
const pieces = [
  ...[
    'É ',
    'Aa Bb ',
    'A',
    'U.S. ',
    'Mr. ',
    'NATO ',
    'Rubio said ',
    'According to Rubio ',
    'he told reporters “',
  ],
  ...['"', '“a” ', '«a» ', "'a b ", "'", '’', '‚', '"a" "a" ', '“We go,” he said. ', '> '],
  ...[
    ' ',
    '\t',
    '\n',
    '\r\n',
    ', ',
    '. ',
    '… ',
    '- ',
    '— ',
    ': ',
    '? ',
    '! ',
    '() ',
    '[',
    '[a](',
    '{',
    '|',
    '/',
  ],
  ...[
    '//0.APP.PP.',
    'http://a.b/',
    'a@b.',
    '@',
    '<@1>',
    '<:a:1>',
    '#',
    '*',
    '_',
    '`',
    '\\',
    '$1',
    '1,',
    '12 ',
  ],
  ...[
    'the ',
    'of the ',
    'and ',
    'who ',
    'what did he say about ',
    'in the article about ',
    'not ',
    'please ',
  ],
  ...[
    'speaker:',
    'article:',
    'quote:"',
    'wer hat ',
    'was sagt ',
    'что ',
    'foi convidada a ',
    'troops ',
    'ing ed ',
  ],
  ...['é', 'e\u0301', '\u200b', '😀', '中', 'к ', '\u202e', '\ud800'],
];

/** Texts that a member may type: of one piece, of several, of an article with slips, and of any characters. */
function typedTexts(article: string): string[] {
  const whole = (text: string): string => text.repeat(Math.ceil(longest / text.length)).slice(0, longest);
  const piece = fc.constantFrom(...pieces);
  const mixed = fc.array(piece, { minLength: 2, maxLength: 6 }).map((some) => whole(some.join('')));
  const ended = fc.tuple(piece, piece).map(([one, other]) => `${whole(one).slice(0, longest - 50)}${other}`);
  const cut = fc
    .tuple(fc.nat(article.length), fc.integer({ min: 2, max: 9 }))
    .map(([from, nth]) =>
      article
        .slice(from, from + longest)
        .replace(/\p{L}{5,}/gu, (word, at: number) => (at % nth ? word : word.slice(1))),
    );
  const any = fc.string({ unit: 'binary', minLength: 1, maxLength: longest });
  const sampled = [mixed, ended, cut, any].flatMap((kind) => fc.sample(kind, { numRuns: several, seed: 7 }));
  return [...pieces.map(whole), ...sampled];
}

/** A way in which a text reaches the bot. */
interface Way {
  readonly name: string;
  /** The longest text that it does not refuse. */
  readonly most: number;
  readonly run: (text: string) => unknown;
}

/** A value that makes a command's other options no fault. */
const ordinary = 'Rubio said that it would be good for the town';

function waysOf(desk: Desk, command: Command): Way[] {
  const { name, options } = command.data;
  const filled = Object.fromEntries(
    Object.entries(options).flatMap(([option, { required }]) => (required ? [[option, ordinary]] : [])),
  );
  return Object.entries(options).flatMap(([option, { choices, longest: most = 500, takesFile }]): Way[] => {
    if (choices || takesFile) return [];
    return [
      {
        name: `/${name} ${option}`,
        most,
        run: (text) => respondToCommand(desk, command, { ...filled, [option]: text }),
      },
      {
        name: `/${name} ${option}, while it is typed`,
        most,
        run: (text) => choicesFor(desk, command, option, text),
      },
    ];
  });
}

/** For how long a member can take the bot from everybody, with anything that can be typed into any command. */
export async function benchTyped(): Promise<void> {
  const knowledge = await readDocument('long', newsOf(sentences));
  const desk = deskOf(knowledge);
  const all = commands.flatMap((command) => [command, ...(command.subcommands ?? [])]);
  const ways: Way[] = [
    ...all.filter(({ inNewsroom }) => !inNewsroom).flatMap((command) => waysOf(desk, command)),
    {
      name: 'a message to the bot',
      most: longest,
      run: async (text) => plainText(await respond(desk, text)),
    },
    ...all.map(({ data }) => ({
      name: `a message "/${data.name} …"`,
      most: longest,
      run: (text: string) => respond(desk, `/${data.name} ${text}`),
    })),
    {
      name: 'a message that is checked',
      most: longest,
      run: (text) => checkMessageInAll(desk.library, undefined, text),
    },
  ];
  const texts = typedTexts(knowledge.article.text);
  const loop = new EventLoop();
  const took: { name: string; text: string; ms: number }[] = [];
  for (const { most, name, run } of ways) {
    // What is loaded and compiled once is not what a member types.
    for (const text of texts) await run(text.slice(0, most));
    for (const text of texts.flatMap((one) => [one, one.slice(0, most)])) {
      const first = await loop.longestTurn(() => run(text));
      // What has to be cleared from memory falls on somebody by chance: a second try tells.
      const ms = first > limit / 2 ? Math.min(first, await loop.longestTurn(() => run(text))) : first;
      took.push({ name, text, ms });
    }
  }
  took.sort((a, b) => b.ms - a.ms);
  const over = took.filter(({ ms }) => ms > limit).length;
  print(
    `What takes the event loop longest of ${took.length} things typed: ${over} take more than ${limit} ms`,
    [
      ['', 'begins', 'takes'],
      ...took
        .slice(0, shown)
        .map(({ ms, name, text }) => [name, JSON.stringify(text.slice(0, 24)), duration(ms)]),
    ],
  );
  if (over > 0) process.exitCode = 1;
}

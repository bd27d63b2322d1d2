import { describe, expect, it, vi } from 'vitest';
import { body, leadsTo, openSite, status } from '../../web/server.js';
import type { GivenFile } from '../double/cdn.js';
import type { SentMessage } from '../double/message.js';
import { desk } from '../stories.js';
import { type Bot, noStore, withBot } from '../support.js';
import { allOf, may, moderator, seen, serverOf, tramText } from './support.js';

/** What is brought, what is told of it, and what the log has. */
type Row = readonly [
  what: string,
  brought: (bot: Bot, url: (path: string) => string) => Promise<SentMessage>,
  told: string,
  cause: string,
];

const link =
  (address: string) =>
  (bot: Bot): Promise<SentMessage> =>
    seen(bot, () => bot.double.interact.command('article add', { link: address }, may));
const page =
  (path: string) =>
  (bot: Bot, url: (path: string) => string): Promise<SentMessage> =>
    link(url(path))(bot);
const file =
  (given: GivenFile) =>
  (bot: Bot): Promise<SentMessage> =>
    seen(bot, () => bot.double.interact.command('article add', { file: given }, may));
const form =
  (entries: Parameters<Bot['double']['interact']['submit']>[1]) =>
  (bot: Bot): Promise<SentMessage> => {
    const { interact } = bot.double;
    return seen(bot, async () =>
      interact.submit(await interact.command('article add', {}, may), entries, may),
    );
  };
const message =
  (...post: Parameters<Bot['double']['message']>) =>
  (bot: Bot): Promise<SentMessage> => {
    const posted = bot.double.message(...post);
    return seen(bot, () => bot.double.interact.messageCommand('Add as article', posted, may));
  };

const german =
  'Der Rat der Stadt hat am Montag beschlossen, die neue Linie um ein Jahr zu verschieben. Die Bürgermeisterin sagte nach der Abstimmung, dass das Geld nicht reiche. Der Leiter der Werkstatt war damit nicht einverstanden und verließ den Saal. Die Gewerkschaft will im Herbst wieder mit der Stadt reden, und bis dahin fahren zwölf Busse mehr als bisher.';
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.alloc(64, 7),
]);
const tooLarge = Buffer.alloc(11_000_000, 'The quay opens. ');
const bare = (inside: string): string =>
  `<!doctype html><html><head><title>Quay</title></head><body>${inside}</body></html>`;

const links: readonly Row[] = [
  ['a page that is not there', page('/none'), 'I found no page at that address.', 'missing'],
  ['a page that fails', page('/500'), 'I cannot reach that site.', 'unreachable'],
  [
    'a page for those who log in',
    page('/401'),
    'The page shows the article only to people who log in',
    'login',
  ],
  ['a page that is refused', page('/403'), 'The site refuses to send me that page', 'refused'],
  ['a page that leads to itself', page('/circle'), 'That link keeps redirecting', 'redirects'],
  ['a page that leads into a private network', page('/private'), 'is in a private network', 'private'],
  ['a PDF', page('/pdf'), 'That is a PDF', 'pdf'],
  ['an image', page('/image'), 'That is an image', 'image'],
  ['a page of 11 MB', page('/large'), 'That is larger than 10 MB', 'large'],
  ['a page that needs JavaScript', page('/scripts'), 'with JavaScript', 'javascript'],
  ['a page without an article', page('/bare'), 'I found no article there', 'no-article'],
  ['a page in German', page('/german'), 'not in English', 'language'],
  ['an address of this machine', link('http://127.0.0.1:9/tram'), 'is in a private network', 'private'],
  ['the same in another form', link('http://0x7f.1:9/'), 'is in a private network', 'private'],
  [
    'an address that clouds keep for themselves',
    link('http://169.254.169.254/latest/'),
    'is in a private network',
    'private',
  ],
  ['a private address of IPv6', link('http://[fd00::1]/'), 'is in a private network', 'private'],
  ['a file of the machine', link('file:///etc/passwd'), 'That is not the address of a web page.', 'address'],
  ['a script', link('javascript:alert(1)'), 'That is not the address of a web page.', 'address'],
  [
    'a password in the address',
    link('https://me:secret@quay.example/'),
    'That is not the address of a web page.',
    'address',
  ],
  ['words', link('the tram line'), 'That is not the address of a web page.', 'address'],
  [
    'a link of 3,000 characters',
    link(`https://quay.example/${'a'.repeat(3000)}`),
    'That is not the address of a web page.',
    'address',
  ],
];

const files: readonly Row[] = [
  ['a PDF', file({ name: 'quay.pdf', bytes: Buffer.from('%PDF-1.7\n1 0 obj') }), 'That is a PDF', 'pdf'],
  [
    'a PDF that is called a text',
    file({ name: 'quay.txt', bytes: Buffer.from('%PDF-1.7\n1 0 obj') }),
    'That is a PDF',
    'pdf',
  ],
  ['a file of 11 MB', file({ name: 'quay.txt', bytes: tooLarge }), 'That is larger than 10 MB', 'too-large'],
  [
    'a file that is larger than it says',
    file({ name: 'quay.txt', bytes: tooLarge, statedSize: 20 }),
    'That is larger than 10 MB',
    'too-large',
  ],
  ['an image', file({ name: 'quay.png', bytes: png, type: 'image/png' }), 'That is an image', 'image'],
  ['an empty file', file({ name: 'quay.txt', bytes: Buffer.alloc(0) }), 'I found no text in it.', 'empty'],
  ['German', file({ name: 'quay.txt', bytes: Buffer.from(german) }), 'not in English', 'language'],
  [
    'a file without words',
    file({ name: 'quay.txt', bytes: Buffer.from('1 2 3') }),
    'I found no text in it.',
    'empty',
  ],
];

const others: readonly Row[] = [
  ['an empty form', form({}), 'The form was empty', 'formEmpty'],
  ['a form of spaces', form({ text: ' \n ', link: ' ' }), 'The form was empty', 'formEmpty'],
  ['a form with a text in German', form({ text: german }), 'not in English', 'language'],
  [
    'a form with a text and no address',
    form({ text: tramText(), link: 'somewhere' }),
    'That is not the address of a web page.',
    'address',
  ],
  [
    'a form with a script for an address',
    form({ text: tramText(), link: 'javascript:alert(1)' }),
    'That is not the address of a web page.',
    'address',
  ],
  ['a message without text', message(''), 'That message has no text', 'messageEmpty'],
  ['a message of spaces', message(' \n '), 'That message has no text', 'messageEmpty'],
  [
    'a message with an image alone',
    message('', { attachments: [{ name: 'quay.png', bytes: png }] }),
    'That message has no text',
    'messageEmpty',
  ],
  [
    'a message with a link to a private address',
    message('<http://10.0.0.1/>'),
    'is in a private network',
    'private',
  ],
  ['a message in German', message(german), 'not in English', 'language'],
];

describe.each([
  ['a link', links],
  ['a file', files],
  ['a form or a message', others],
] as const)('what cannot be an article, by %s', (_, rows) => {
  it.each(rows)('is refused in one sentence, and nothing is kept: %s', async (_, brought, told, cause) => {
    const site = await openSite({
      '/500': status(500),
      '/401': status(401),
      '/403': status(403),
      '/circle': leadsTo('/circle'),
      '/private': leadsTo('http://192.168.0.1/'),
      '/pdf': body('%PDF-1.7', { 'content-type': 'application/pdf' }),
      '/image': body(png, { 'content-type': 'image/png' }),
      '/large': body(tooLarge),
      '/scripts': body(
        bare('<noscript>Please enable JavaScript to view this page.</noscript><div id="root"></div>'),
      ),
      '/bare': body(bare('<p>Hello</p>')),
      '/german': body(
        bare(`<article><h1>Rat verschiebt Linie</h1><p>${german}</p><p>${german}</p></article>`),
      ),
    });
    const store = await noStore();
    const put = vi.spyOn(store, 'putArticle');
    await withBot(
      async (bot) => {
        const message = await brought(bot, site.url);
        expect([message.ephemeral, message.askedBy]).toEqual([true, moderator.id]);
        expect(allOf(message)).toContain(told);
        // One sentence, or one and what to do.
        expect(allOf(message)).toMatch(/^[^\n]{10,200}$/u);
        expect(bot.double.messages).toEqual([message]);
        expect([put.mock.calls, await store.articlesOf(serverOf(bot))]).toEqual([[], []]);
        await bot.face.close();
        expect(bot.log.at(-1)).toMatchObject({ level: 30, outcome: expect.stringContaining(cause) });
        expect(JSON.stringify(bot.log)).not.toMatch(/tram line|secret|Bürgermeisterin|token-of/u);
      },
      { allow: [site.host], desk, store },
    );
  });
});

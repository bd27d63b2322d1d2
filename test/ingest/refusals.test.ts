import { describe, expect, it } from 'vitest';
import { clean } from '../../src/ingest/clean.js';
import { noticeIn, noticeRows } from '../../src/ingest/refusal/notices.js';
import type { Reason } from '../../src/knowledge/unreadable.js';
import { Unreadable } from '../../src/knowledge/unreadable.js';

/** What a text is refused for; null for one that is read. */
function refusalOf(text: string, kind: 'text' | 'html' = 'html'): { reason: Reason; message: string } | null {
  try {
    clean(text, kind);
    return null;
  } catch (error) {
    if (error instanceof Unreadable) return { reason: error.reason, message: error.message };
    throw error;
  }
}

const first =
  'The harbour of Oldmere was closed on Thursday after a crane fell across the only quay that ships can use in winter, and nobody could say when the first of them would leave.';
const second =
  '“We heard it before we saw it,” said Ada Brook, who sells fish beside the gate. She had left the spot a minute before the boom came down on the road.';
const third =
  'The port said that the crane had been checked in spring, and that two inspectors would arrive from the capital on Friday with the plans of the maker.';
const fourth =
  'Four ferries were sent to Brenford, an hour by road to the south, where hotels took in some 300 passengers for the night at the cost of the line.';
const p = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');
const linked = (json: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
const news = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Crane closes harbour' };
const page = (
  body: string,
  { head = '', title = 'Crane closes harbour - Oldmere Post', attributes = '' } = {},
) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body ${attributes}>${body}</body></html>`;

const header =
  '<header class="site-header"><a href="/">Oldmere Post</a><nav><a href="/news">News</a> <a href="/sport">Sport</a> <a href="/login">Log in</a> <a href="/subscribe">Subscribe</a></nav></header>';
const footer = '<footer><p>© 2026 Oldmere Post Ltd. All rights reserved.</p></footer>';
const cookies =
  '<div id="cookie-banner"><p>We use cookies and similar technologies to make this site work. You can change your preferences at any time.</p><button>Accept all</button></div>';
const headlines = [
  'Ferry line orders two electric ships',
  'School roof repaired before the storm',
  'Mayor says budget will be late again',
  'Brenford win the cup after extra time',
  'Why the valley counts its bats at night',
  'Old mill to become a library by spring',
];
const excerpts = [
  'The line will pay for them over twelve years, its director said.',
  'Builders worked through two nights to finish the job.',
  'The town has no figures for the new swimming pool yet.',
  'A goal in the last minute decided a poor match.',
  'Volunteers have counted for a century, and the numbers rise.',
  'Readers will look down on the wheel through a floor of glass.',
];
const cards = (card: (headline: string, excerpt: string) => string): string =>
  headlines.map((headline, at) => card(headline, excerpts[at] ?? '')).join('\n');
const related = `<section class="more"><h2>More stories</h2>${cards((headline) => `<div class="card"><h3><a href="/s">${headline}</a></h3></div>`)}</section>`;

/** Pages without an article to read, of what they are, and how they are refused. */
const bad: readonly (readonly [what: string, reason: Reason, html: string])[] = [
  [
    'Cloudflare’s check',
    'bot-check',
    page(
      '<div class="main-wrapper" role="main"><div class="main-content"><noscript><div class="h2"><span id="challenge-error-text">Enable JavaScript and cookies to continue</span></div></noscript></div></div><script>(function(){window._cf_chl_opt = {cvId: "3"};})();</script>',
      {
        title: 'Just a moment...',
        head: '<meta name="robots" content="noindex,nofollow"><meta http-equiv="refresh" content="360">',
      },
    ),
  ],
  [
    'Cloudflare’s check, shown',
    'bot-check',
    page(
      '<div role="main"><h1>oldmerepost.example</h1><h2>Verify you are human by completing the action below.</h2><div class="cf-turnstile"></div><p>oldmerepost.example needs to review the security of your connection before proceeding.</p></div><footer><div>Ray ID: <code>8f3a2b1c4d5e6f70</code></div><div>Performance &amp; security by <a href="#">Cloudflare</a></div></footer>',
      { title: 'Just a moment...' },
    ),
  ],
  [
    'Cloudflare’s block',
    'bot-check',
    page(
      '<div id="cf-wrapper"><div id="cf-error-details"><h1>Sorry, you have been blocked</h1><h2>You are unable to access oldmerepost.example</h2><h2>Why have I been blocked?</h2><p>This website is using a security service to protect itself from online attacks. The action you just performed triggered the security solution.</p><h2>What can I do to resolve this?</h2><p>You can email the site owner to let them know you were blocked.</p></div></div>',
      { title: 'Attention Required! | Cloudflare' },
    ),
  ],
  [
    'DataDome’s check',
    'bot-check',
    '<html lang="en"><head><title>oldmerepost.example</title></head><body style="margin:0"><p id="cmsg">Please enable JS and disable any ad blocker</p><script data-cfasync="false">var dd={"rt":"c","host":"geo.captcha-delivery.com"}</script><script src="https://ct.captcha-delivery.com/c.js"></script></body></html>',
  ],
  [
    'PerimeterX’s check',
    'bot-check',
    page(
      '<section class="container"><h1>Before we continue...</h1><p>Press &amp; Hold to confirm you are a human (and not a bot).</p><div id="px-captcha"></div><p>Reference ID 9d2f7a60-77aa-11ef-9a4e-0f2b7c3d4e5f</p></section>',
      { title: 'Access to this page has been denied.' },
    ),
  ],
  [
    'Imperva’s check',
    'bot-check',
    page(
      '<div class="container"><h1>Pardon Our Interruption</h1><p>As you were browsing something about your browser made us think you were a bot. There are a few reasons this might happen:</p><ul><li>You’ve disabled JavaScript in your web browser.</li><li>You’re a power user moving through this website with super-human speed.</li><li>You’ve disabled cookies in your web browser.</li><li>A third-party browser plugin is preventing JavaScript from running.</li></ul><p>To regain access, please make sure that cookies and JavaScript are enabled before reloading the page.</p></div>',
      { title: 'Pardon Our Interruption' },
    ),
  ],
  [
    'Akamai’s block',
    'bot-check',
    '<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY><H1>Access Denied</H1>You don\'t have permission to access "http&#58;&#47;&#47;oldmerepost&#46;example&#47;news" on this server.<P>Reference&#32;&#35;18&#46;5d2c1302&#46;1733&#46;2f</BODY></HTML>',
  ],
  [
    'AWS’s check',
    'bot-check',
    page(
      '<div id="captcha-container"><h1>Let’s confirm you are human</h1><p>Complete the security check before continuing. This step verifies that you are not a bot.</p><button>Begin</button></div><script src="https://a1b2.token.awswaf.com/a1b2/challenge.js"></script>',
      { title: 'Human Verification' },
    ),
  ],
  [
    'a React app',
    'javascript',
    page(
      '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="/static/js/main.4f2a.js"></script>',
      { title: 'Oldmere Post' },
    ),
  ],
  [
    'a Vue app',
    'javascript',
    page(
      '<noscript><strong>We’re sorry but oldmere-post doesn’t work properly without JavaScript enabled. Please enable it to continue.</strong></noscript><div id="app"></div>',
      { title: 'oldmere-post' },
    ),
  ],
  [
    'an Angular app with a splash',
    'javascript',
    page(
      '<app-root><div class="splash">Loading...</div></app-root><script src="runtime.js" type="module"></script>',
      { title: 'Oldmere Post', head: linked(news) },
    ),
  ],
  [
    'a Next.js page whose text comes later, and which has a notice of cookies',
    'javascript',
    page(
      `<div id="__next"><div class="spinner"></div></div>${cookies}<script id="__NEXT_DATA__" type="application/json">{"props":{}}</script>`,
    ),
  ],
  [
    'a page of a portal that hides behind a script',
    'javascript',
    page(`${header}<main><p>Please enable JavaScript in your browser to see this page.</p></main>${footer}`),
  ],
  [
    'a metered wall over the first paragraph',
    'login',
    page(
      `${header}<article><h1>Crane closes harbour</h1>${p(first)}<div class="tp-modal"><h2>You’ve reached your limit of free articles.</h2><p>Subscribe today for $1 a week and read as much as you like.</p><p>Already a subscriber? <a href="/login">Sign in</a></p></div></article>${footer}`,
    ),
  ],
  [
    'a wall with its offers below two paragraphs',
    'login',
    page(
      `${header}<article><h1>Crane closes harbour</h1><div class="entry-content">${p(first, second)}<div class="leaky_paywall_message"><h3>To continue reading, log in or subscribe.</h3><p>Get every story for less than a coffee a week.</p><p>Cancel at any time, no questions asked.</p><p>Your subscription pays for local reporting.</p></div></div></article>${related}${footer}`,
    ),
  ],
  [
    'a teaser whose data name a part that is not there',
    'login',
    page(
      `${header}<article><h1>Crane closes harbour</h1><div class="body">${p(first, second)}</div></article>${footer}`,
      {
        head: linked({
          ...news,
          isAccessibleForFree: false,
          hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.paid-content' },
        }),
      },
    ),
  ],
  [
    'a teaser of a closed article, for who is not logged in',
    'login',
    page(
      `${header}<main><article><h1>Crane closes harbour</h1>${p(first)}</article></main>${related}${footer}`,
      {
        head: '<meta property="article:content_tier" content="locked"><meta property="article:published_time" content="2026-11-09">',
      },
    ),
  ],
  [
    'a Substack post for those who pay',
    'login',
    page(
      `<div id="entry"><article class="newsletter-post post"><h1 class="post-title">Crane closes harbour</h1><div class="available-content"><div class="body markup">${p(first)}</div></div><div class="paywall"><h2 class="paywall-title">Keep reading with a 7-day free trial</h2><div>Subscribe to <strong>Harbour Notes</strong> to keep reading this post and get 7 days of free access to the full post archives.</div><a href="/subscribe">Start trial</a></div></article></div>`,
    ),
  ],
  [
    'a member-only story',
    'login',
    page(
      `<article><div>Member-only story</div><h1>Crane closes harbour</h1>${p(first)}<div><h2>Create an account to read the full story.</h2><p>The author made this story available to Medium members only.</p><p>If you’re new to Medium, create a new account to read this story on us.</p></div></article>`,
    ),
  ],
  [
    'a form to log in',
    'login',
    page(
      `${header}<main><h1>Sign in to your account</h1><form action="/session"><label>Email</label><input type="email"><label>Password</label><input type="password"><a href="/forgot">Forgot your password?</a><button>Log in</button></form></main>${footer}`,
      { title: 'Sign in - Oldmere Post' },
    ),
  ],
  [
    'a wall of consent',
    'consent',
    page(
      '<div class="cmp-root"><h1>We value your privacy</h1><p>We and our 842 partners store and access personal data, like browsing data or unique identifiers, on your device. By clicking “Accept all” you consent to this. You can change your settings at any time.</p><button>Accept all</button><button>Reject all</button><a href="/settings">Manage preferences</a></div>',
      { title: 'Oldmere Post' },
    ),
  ],
  [
    'a portal’s page of consent before the article',
    'consent',
    page(
      '<form method="post"><h1>Before you continue to Oldmere</h1><p>We use cookies and data to deliver and maintain our services.</p><p>If you choose “Accept all”, we will also use cookies and data to show you personalised ads.</p><button>Reject all</button><button>Accept all</button></form>',
      { title: 'Before you continue' },
    ),
  ],
  [
    'a front page of headlines',
    'no-article',
    page(
      `${header}<main>${cards((headline) => `<article><a href="/s"><h3>${headline}</h3></a></article>`)}</main>${footer}`,
      { title: 'Oldmere Post: news from the coast' },
    ),
  ],
  [
    'a WordPress archive with excerpts',
    'no-article',
    page(
      `${header}<main><h1 class="page-title">Category: Harbour</h1>${cards((headline, excerpt) => `<article class="post type-post hentry"><h2 class="entry-title"><a href="/s" rel="bookmark">${headline}</a></h2><div class="entry-meta">9 November 2026</div><div class="entry-summary"><p>${excerpt}</p></div></article>`)}</main>${footer}`,
      { attributes: 'class="archive category"', title: 'Harbour Archives - Oldmere Post' },
    ),
  ],
  [
    'a blog’s first page, whose cards say “Read more”',
    'no-article',
    page(
      `${header}<div class="blog-list">${cards((headline, excerpt) => `<div class="summary-item"><h2>${headline}</h2><p>${excerpt}</p><a href="/s">Read more</a></div>`)}</div>${footer}`,
      { title: 'Blog — Harbour Notes' },
    ),
  ],
  [
    'an author’s page',
    'no-article',
    page(
      `${header}<main><h1>Ada Brook</h1><p>Ada Brook writes about the coast.</p><ul>${cards((headline, excerpt) => `<li><h3><a href="/s">${headline}</a></h3><p>${excerpt}</p></li>`)}</ul></main>${footer}`,
      { title: 'Ada Brook, author at Oldmere Post' },
    ),
  ],
  [
    'a search in WordPress',
    'no-article',
    page(
      `${header}<main><h1>Search Results for: crane</h1>${cards((headline, excerpt) => `<article><h2><a href="/s">${headline}</a></h2><p>${excerpt}</p></article>`)}</main>${footer}`,
      { title: 'You searched for crane - Oldmere Post' },
    ),
  ],
  [
    'a search that found nothing',
    'no-article',
    page(
      `${header}<main><h1>Search results</h1><p>Your search for “crane harbour” did not match any articles.</p><form><input type="search"></form></main>${footer}`,
      { title: 'Search | Oldmere Post' },
    ),
  ],
  [
    'WordPress’s page for what is missing',
    'no-article',
    page(
      `${header}<main><section class="error-404 not-found"><h1 class="page-title">Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location. Maybe try one of the links below or a search?</p>${related}</section></main>${footer}`,
      { title: 'Page not found - Oldmere Post' },
    ),
  ],
  [
    'a server’s page for what is missing',
    'no-article',
    '<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center><hr><center>nginx/1.24.0</center></body></html>',
  ],
  [
    'a missing page with a joke and the latest news',
    'no-article',
    page(
      `${header}<main><h1>Sorry, we couldn’t find that page.</h1><p>It may have sailed with the last ferry. Try the home page, or write to us if you think that this is our fault.</p><h2>Latest</h2>${cards((headline, excerpt) => `<div><h3><a href="/s">${headline}</a></h3><p>${excerpt}</p></div>`)}</main>${footer}`,
      { title: 'Oldmere Post' },
    ),
  ],
  [
    'a page of a film',
    'no-article',
    page(
      `${header}<main><h1>Watch the crane fall</h1><video src="/crane.mp4"></video></main>${related}${cookies}${footer}`,
    ),
  ],
  ['an empty page', 'no-article', page('')],
];

/** Pages with an article that look as if they had none. */
const good: readonly (readonly [what: string, html: string])[] = [
  [
    'a brief of three sentences above a box for subscribers',
    page(
      `${header}${cookies}<main><article><h1>Crane closes harbour</h1><p>The harbour of Oldmere was closed on Thursday. A crane had fallen across the quay. Nobody was hurt, the port said.</p><aside><h3>Subscribe</h3><p>Subscribe now for the best of the coast.</p><p>Already a subscriber? Log in</p></aside></article></main>${related}${footer}`,
    ),
  ],
  [
    'one sentence of breaking news on a page with notices of all sorts',
    page(
      `${header}${cookies}<noscript>Please enable JavaScript to see the comments.</noscript><article><h1>Crane closes harbour</h1><p>The harbour of Oldmere has been closed after a crane fell across the quay, the port says.</p></article><form class="comments"><div class="g-recaptcha"></div><input type="password"></form>${footer}`,
      {
        head: linked({ ...news, datePublished: '2026-11-09' }),
      },
    ),
  ],
  [
    'an article of those who pay, with its text in it',
    page(
      `${header}<article><h1>Crane closes harbour</h1><div class="paid-content">${p(first, second, third, fourth)}</div></article><div class="gateway"><h2>Subscribe to continue reading</h2><p>Already a subscriber? Sign in</p></div>${footer}`,
      {
        head: linked({
          ...news,
          isAccessibleForFree: false,
          hasPart: [{ '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.paid-content' }],
        }),
      },
    ),
  ],
  [
    'a brief for those who pay, read by one of them',
    page(
      `<header><a href="/">Oldmere Post</a> <a href="/account">My account</a> <a href="/logout">Log out</a></header><article><h1>Crane closes harbour</h1><div class="paid-content">${p(first)}</div></article>${footer}`,
      {
        head: linked({
          ...news,
          isAccessibleForFree: 'False',
          hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.paid-content' },
        }),
      },
    ),
  ],
  [
    'an app whose server sends the text',
    page(
      `<noscript><img src="https://count.example/p.gif"></noscript><noscript>You need to enable JavaScript to run this app.</noscript><div id="__next"><main><h1>Crane closes harbour</h1>${p(first, second)}</main></div>`,
    ),
  ],
  [
    'a page that Cloudflare watches',
    page(
      `${header}<article><h1>Crane closes harbour</h1>${p(first)}</article><script>var s=document.createElement("script");s.src="/cdn-cgi/challenge-platform/scripts/jsd/main.js";</script><div class="cf-turnstile"></div>${footer}`,
    ),
  ],
  [
    'quotations in German that are longer than the rest',
    page(
      `<article><h1>Crane closes harbour</h1><p>The captain of the Elbe spoke to our reporter on Thursday night.</p><p>“Wir haben den Kran fallen sehen und konnten nichts mehr tun, denn die Leinen waren schon los und der Wind drückte uns gegen die Mauer,” he said.</p><p>Asked whether he would come back, he laughed and thought about it for a while before he gave an answer.</p><p>“Natürlich kommen wir wieder, denn so einen schönen Hafen gibt es an der ganzen Küste kein zweites Mal, und die Leute hier sind immer gut zu uns gewesen.”</p></article>`,
    ),
  ],
  [
    'a live blog',
    page(
      `${header}<main><h1>Crane closes harbour: live</h1>${cards((headline, excerpt) => `<article class="update"><time>10:45</time><h2>${headline}</h2><p>${excerpt} The port told this page that more will follow within the hour.</p></article>`)}</main>${footer}`,
      { title: 'Live: crane closes harbour' },
    ),
  ],
  [
    'an article on subscriptions and logins',
    page(
      `${header}<article><h1>Subscribe to continue: how papers sell news</h1><h2>Log in or lose out</h2>${p('“Subscribe to continue reading,” the screen says, and most people close it. Papers on the coast have tried the sentence for ten years, with little luck.', 'Readers must log in to read the articles of the Post from May on. Its editor says that an account is free, and that nobody has to pay.')}</article>${footer}`,
      { title: 'Subscribe to continue: how papers sell news' },
    ),
  ],
  [
    'an article on PDF files',
    page(
      `<article><h1>Town hides its budget in a PDF</h1>${p('The town has put its budget on the web as a PDF of 900 pages. %PDF-1.7 is what its first line says, and hardly any reader gets further than that.', 'A clerk said that the file could be searched. It could not be, as the council found out on Monday.')}</article>`,
    ),
  ],
  [
    'an article on JavaScript',
    page(
      `<article><h1>Why pages need JavaScript</h1>${p('This page requires JavaScript: half of the web says so today. Please enable JavaScript, says the other half. A study of the university counts what it costs.', 'Its authors opened a thousand pages of newspapers without scripts, and could read 612 of them.')}</article>`,
    ),
  ],
  [
    'an article on checks for robots',
    page(
      `<article><h1>Are you a robot?</h1>${p('Are you a robot? Every third person fails the question at the first try, a study of the university says, and nobody likes it.', 'Its authors watched 400 people click on lights, buses and hydrants for a week in spring.')}</article>`,
      { title: 'Are you a robot?' },
    ),
  ],
  [
    'an article on pages that are missing',
    page(
      `<article><h1>Page not found: how the web forgets</h1>${p(first, second, third)}</article>${related}`,
      { title: 'Page not found: how the web forgets' },
    ),
  ],
  [
    'a brief with more links to other stories than text',
    page(`${header}<main><h1>Crane closes harbour</h1>${p(first)}${related}${related}</main>${footer}`),
  ],
  [
    'an article with a link to another story after each paragraph',
    page(
      `${header}<article><h1>Crane closes harbour</h1>${[first, second, third, fourth].map((text, at) => `${p(text)}<p><a href="/s">Read more: ${headlines[at]}</a></p>`).join('')}${related}</article>`,
    ),
  ],
  [
    'an article that Readability passes over for a disclaimer',
    page(
      `<div class="top"><h1>Crane closes harbour</h1></div><main><div><p>${first}</p></div><div><p>${second}</p></div><div><p>${third}</p></div></main><div class="content article"><p>Some of the offers on this page come from companies, which pay this paper, and which may change where, and how, they appear.</p></div>`,
    ),
  ],
];

describe('notices', () => {
  it('have examples and counter-examples of each sort', () => {
    expect(
      noticeRows.filter(({ yes, no }) => yes.length < 2 || no.length < 2).map(({ kind }) => kind),
    ).toEqual([]);
    expect(new Set(noticeRows.map(({ kind }) => kind)).size).toBe(noticeRows.length);
  });

  describe.each(noticeRows)('$kind', ({ meaning, yes, no }) => {
    it.each(yes)('are told by %j', (sentence) => expect(noticeIn(sentence)?.meaning).toBe(meaning));
    it.each(no)('are not told by %j', (sentence) => expect(noticeIn(sentence)).toBeUndefined());
  });
});

describe('a page', () => {
  it.each(bad)('that is %s is refused: %s', (_, reason, html) => {
    const refusal = refusalOf(html);
    expect(refusal?.reason).toBe(reason);
    expect(refusal?.message).toMatch(/^[a-z][^.!?\n]{20,200}$/u);
  });

  it.each(good)('that is %s is read', (_, html) => {
    expect(refusalOf(html)).toBeNull();
  });
});

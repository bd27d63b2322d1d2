import { delivery } from '../support.js';

// The same tests as over the gateway, with bots that have none: settings and rights, articles, forms, what moderators read.
delivery.over = 'http';
await import('../server/moderatorCommands.test.js');
await import('../server/serverLanguage.test.js');
await import('../server/articleList.test.js');
await import('../server/announcements.test.js');
await import('../server/rights.test.js');
await import('../server/severalArticles.test.js');
await import('../inbox/votes.test.js');
await import('../newsroom/screens.test.js');

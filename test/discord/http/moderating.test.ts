import { delivery } from '../support.js';

// The same tests as over the gateway, with bots that have none: settings and rights, articles, forms, what moderators read.
delivery.over = 'http';
await import('../moderatorCommands.test.js');
await import('../serverLanguage.test.js');
await import('../articleList.test.js');
await import('../announcements.test.js');
await import('../rights.test.js');
await import('../severalArticles.test.js');
await import('../inbox/votes.test.js');
await import('../newsroom/screens.test.js');

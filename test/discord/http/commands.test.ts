import { delivery } from '../support.js';

// The same tests as over the gateway, with bots that have none.
delivery.over = 'http';
await import('../commands.test.js');
await import('../interactions/buttons.test.js');
await import('../interactions/deferred.test.js');
await import('../interactions/sharing.test.js');
await import('../interactions/oldButtons.test.js');

import { delivery } from '../support.js';

// The same tests as over the gateway, with bots that have none.
delivery.over = 'http';
await import('../commands.test.js');
await import('../buttons.test.js');
await import('../deferred.test.js');
await import('../sharing.test.js');
await import('../oldButtons.test.js');

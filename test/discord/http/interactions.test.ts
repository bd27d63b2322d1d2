import { delivery } from '../support.js';

// The same tests as over the gateway, with bots that have none: commands and choices, buttons and menus, acknowledgements, forms.
delivery.over = 'http';
await import('../interactions/commands.test.js');
await import('../interactions/buttons.test.js');
await import('../interactions/deferred.test.js');
await import('../newsroom/screens.test.js');

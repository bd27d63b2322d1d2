import { render } from 'preact';
import './styles/colours.css';
import './styles/base.css';
import './styles/text.css';
import './styles/items.css';
import './styles/card.css';
import './styles/page.css';
import './styles/dialog.css';
import './styles/start.css';
import { App } from './ui/app.js';

const root = document.getElementById('page');
if (root) {
  // Removes the "loading" message.
  root.replaceChildren();
  render(<App />, root);
}

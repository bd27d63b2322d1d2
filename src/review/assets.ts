import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { builtProgram } from '../support/builtProgram.js';
import { Refusal } from './refusal.js';
import { textResponse } from './responses.js';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Review · Verbatim</title>
    <link rel="stylesheet" href="/page.css">
    <script type="module" src="/page.js"></script>
  </head>
  <body>
    <noscript>This page needs JavaScript. It loads nothing from other sites.</noscript>
    <div id="page">
      <main class="start">
        <p>Loading… If this message stays, run <code>npm run build</code> and reload the page.</p>
      </main>
    </div>
  </body>
</html>
`;

const types: Readonly<Record<string, string>> = { '/page.js': 'text/javascript', '/page.css': 'text/css' };

/** The folder of the built page: of the running build, or, when run from source, of the last build. */
function builtFolder(): URL {
  return new URL(
    '.',
    builtProgram('src/review/page') ?? new URL('../../dist/src/review/page.js', import.meta.url),
  );
}

/**
 * Serves the page, its script and its style, which need no token.
 * @param folder of the script and the style
 * @throws Refusal where there is no such file, or the page is not built
 */
export async function assetAt(path: string, folder = builtFolder()): Promise<Response> {
  if (path === '/') return textResponse(page, 'text/html');
  const type = Object.hasOwn(types, path) ? types[path] : undefined;
  if (type === undefined) throw new Refusal(404, 'there is nothing at this address');
  const file = fileURLToPath(new URL(`.${path}`, folder));
  if (!existsSync(file)) throw new Refusal(500, 'the page is not built: run npm run build');
  return textResponse(await readFile(file, 'utf8'), type);
}

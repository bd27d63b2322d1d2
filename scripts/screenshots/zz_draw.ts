import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { createLog } from '../../src/discord/log.js';
import { keepRegistering, openFace } from '../../src/discord/start.js';
import { Library } from '../../src/knowledge/library.js';
import { loadFolder } from '../../src/knowledge/load.js';
import { DatabaseStore } from '../../src/store/databaseStore.js';
import { deskWith } from '../../test/desk.js';
import { DiscordDouble } from '../../test/discord/double/double.js';
import { toolsFor } from '../../test/discord/tools.js';
import { longDesk } from '../../test/discord/support.js';
import { pageOf } from './page.js';
const width = Number(process.env.W ?? 360);
const chromium = '/usr/bin/chromium';
const out = '/tmp/screens';
await mkdir(out, { recursive: true });
const { outputFiles } = await build({ stdin: { contents: "import '@skyra/discord-components-core';", resolveDir: process.cwd() }, bundle: true, write: false, minify: true, format: 'iife', legalComments: 'none' });
const script = outputFiles[0]?.text ?? '';
const browse = async (...o: string[]) => (await promisify(execFile)(chromium, ['--headless=new', '--no-sandbox', '--hide-scrollbars', '--virtual-time-budget=4000', ...o], { maxBuffer: 1 << 26 })).stdout;
const work = await mkdtemp(join(tmpdir(), 'screens-'));
async function draw(shot: any, path: string) {
  const file = join(work, 'page.html');
  const measure = `<script>addEventListener('load', () => setTimeout(() => { document.documentElement.dataset.height = Math.ceil(document.querySelector('discord-messages').getBoundingClientRect().height); }, 500));</script>`;
  await writeFile(file, pageOf(shot, script, width) + measure);
  const url = pathToFileURL(file).href;
  const dom = await browse(`--window-size=${Math.max(width,500)},4000`, '--dump-dom', url);
  const height = /data-height="(\d+)"/u.exec(dom)?.[1];
  await browse(`--window-size=${width},${height}`, `--screenshot=${path}`, url);
  console.log(path, height);
}
const { knowledge } = await loadFolder('knowledge');
const desk = process.env.LONG ? longDesk(3) : deskWith(new Library(knowledge));
const double = await DiscordDouble.start();
const config = { token: double.token, apiUrl: double.apiUrl, logQuestions: false } as any;
const log = createLog({ write: () => undefined });
const face = await openFace(desk, config, log, await DatabaseStore.open(null, () => undefined), toolsFor());
await keepRegistering(face, desk, config, log);
const uses: [string, string, any][] = process.env.LONG ? [['long','quote',{speaker:'ann lee'}]] : [
  ['summary','summary',{}], ['quote','quote',{speaker:'Zelensky'}], ['quote-rubio','quote',{speaker:'Rubio'}], ['quote-lavrov','quote',{speaker:'lavrov'}], ['who','who',{query:'Riyadh'}], ['who-did','who',{query:'dismissed sending troops'}], ['ask','ask',{question:'was Ukraine invited?'}],
  ['check','check',{quote:'you can make decisions without Ukraine',speaker:'Zelensky'}], ['check-ok','check',{quote:'without Ukraine on how to end the war',speaker:'Zelensky'}],
];
for (const [name, command, options] of uses) {
  if (process.env.ONLY && !process.env.ONLY.split(',').includes(name)) continue;
  const { message } = await double.interact.command(command, options);
  await draw({ asked: `/${command}`, isCommand: true, isPrivate: message?.ephemeral, components: message?.body.components ?? [] }, `${out}/${name}.png`);
}
process.exit(0);

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { pageOf, type Shot } from './page.js';
import { drawReview } from './review.js';
import { takeShots } from './shots.js';

/** Where the pictures go, and how wide they are in pixels: a small phone's width. */
const folder = 'docs/screens';
const width = 360;

const chromium = process.env.CHROMIUM;
if (!chromium) {
  console.error('CHROMIUM: set it to the path of an installed Chromium or Chrome, which draws the pictures');
  process.exit(1);
}

/** The web components as one script that a page without a server can hold. */
async function webComponents(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: "import '@skyra/discord-components-core';", resolveDir: process.cwd() },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    legalComments: 'none',
  });
  return outputFiles[0]?.text ?? '';
}

async function browse(...options: string[]): Promise<string> {
  const usual = ['--headless=new', '--no-sandbox', '--hide-scrollbars', '--virtual-time-budget=4000'];
  const { stdout } = await promisify(execFile)(chromium ?? '', [...usual, ...options], {
    maxBuffer: 1 << 26,
  });
  return stdout;
}

/** Draws a page as high as what it shows. */
async function draw(shot: Shot, script: string, work: string, path: string): Promise<void> {
  const file = join(work, 'page.html');
  const measure = `<script>addEventListener('load', () => setTimeout(() => {
    document.documentElement.dataset.height = Math.ceil(document.querySelector('discord-messages').getBoundingClientRect().height);
  }, 500));</script>`;
  await writeFile(file, pageOf(shot, script, width) + measure);
  const url = pathToFileURL(file).href;
  const dom = await browse(`--window-size=${width},4000`, '--dump-dom', url);
  const height = /data-height="(\d+)"/u.exec(dom)?.[1];
  if (!height) throw new Error(`${shot.asked}: the page was not drawn`);
  await browse(`--window-size=${width},${height}`, `--screenshot=${path}`, url);
}

const work = await mkdtemp(join(tmpdir(), 'screens-'));
try {
  const script = await webComponents();
  await mkdir(folder, { recursive: true });
  for (const [name, shot] of Object.entries(await takeShots())) {
    await draw(shot, script, work, join(process.cwd(), folder, `${name}.png`));
    console.log(`${folder}/${name}.png`);
  }
  for (const path of await drawReview(chromium, folder)) console.log(path);
} finally {
  await rm(work, { recursive: true, force: true });
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('writes down nowhere how it is used', () => {
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  try {
    const { status } = spawnSync(process.execPath, ['scripts/run.js', 'ingest/main', '--json'], {
      env: { ...process.env, HOME: home, XDG_CACHE_HOME: join(home, 'cache') },
      input: `${JSON.stringify({ id: 'a', text: '“It is late,” said Ann Lee.' })}\n`,
    });
    expect(status).toBe(0);
    const files = readdirSync(home, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => /onnx|microsoft/iu.test(name))).toEqual([]);
  } finally {
    rmSync(home, { recursive: true });
  }
}, 60_000);

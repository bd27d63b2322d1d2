import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { Article } from '../src/article/article.js';
import { knowledgeSchema } from '../src/knowledge/schema.js';
import { writeWhole } from '../src/knowledge/versions.js';

/** Where the JSON Schema of `article.json` lies. */
export const schemaFile = fileURLToPath(new URL('../docs/article.schema.json', import.meta.url));

/**
 * The JSON Schema of `article.json`, of the draft that editors' programs know best. It cannot tell whether words stand in
 * the text, or whether an id is one of the file's: `npm run check` does.
 */
export function articleSchema() {
  // Nothing in it depends on the text.
  const none = { all: new Map<string, number>(), referable: new Set<string>(), places: new Set<string>() };
  const schema = knowledgeSchema(new Article('any', 'Any text'), none).meta({
    title: 'What an article says',
    description: 'article.json: what Verbatim knows of the article.txt beside it. `npm run check` checks it.',
  });
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-07' });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeWhole(schemaFile, `${JSON.stringify(articleSchema(), null, 2)}\n`);

import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { Reply } from '../wire/call.ts';

const folder = new URL('./app/', import.meta.url);

/** The app's files, read and stripped of their types anew each time so that `npm run sandbox` shows an edit at a reload. */
export function staticFile(path: string): Reply | null {
  const name = /^\/_static\/app\/((?:[a-z]+\/)?[\w-]+\.(?:ts|css))$/.exec(path)?.[1];
  if (!name || !existsSync(new URL(name, folder))) return null;
  const source = readFileSync(new URL(name, folder), 'utf8');
  return name.endsWith('.css')
    ? { status: 200, contentType: 'text/css; charset=utf-8', body: source }
    : {
        status: 200,
        contentType: 'text/javascript; charset=utf-8',
        body: stripTypeScriptTypes(source),
      };
}

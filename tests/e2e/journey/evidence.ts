import type { Sandbox } from '../../../sandbox/sandbox.ts';
import type { OwnPage, Stage } from '../driver/driver.ts';

const API_HOSTS = ['api.infinipost.co', 'app.dumplingai.com', 'api.konbiniapi.com'];

/** Every request that reached the host of a provider. */
export function apiCalls({ journal }: Sandbox) {
  return journal.entries().filter(({ host }) => API_HOSTS.includes(host));
}

/** Everything that stands in one of the extension's databases, by table; read with no code of ours. */
export function storedRows(stage: Stage, database = 'soundpost'): Promise<Rows> {
  return stage.evaluateInBackground(allRows(database));
}

/** The same as a page of ours reads it, which leaves a background that was stopped as it is. */
export function rowsSeenFrom(page: OwnPage): Promise<Rows> {
  return page.evaluate(allRows('soundpost'));
}

type Rows = Record<string, Record<string, unknown>[]>;

function allRows(database: string): string {
  return `(async () => {
    const promised = (request) => new Promise((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
    const db = await promised(indexedDB.open('${database}'));
    const names = [...db.objectStoreNames];
    const rows = {};
    for (const name of names) {
      rows[name] = await promised(db.transaction(name).objectStore(name).getAll());
    }
    db.close();
    return JSON.parse(JSON.stringify(rows));
  })()`;
}

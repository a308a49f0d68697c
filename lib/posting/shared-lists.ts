import type { Port } from './port.ts';

type List = Awaited<ReturnType<Port['list']>>;

/**
 * The same provider, whose list is read once for all that is looked at in a row: of a hundred posts
 * that wait for news after a night, each would read it from its beginning to its end otherwise.
 */
export function withSharedLists(port: Port, now: () => number): Port {
  const read = new Map<string, List>();
  return {
    ...port,
    list: async (accountId, since) => {
      const last = read.get(accountId);
      if (since !== undefined && last && last.readAt >= since && last.readAt <= now()) return last;
      const list = await port.list(accountId);
      read.set(accountId, list);
      return list;
    },
    // Whatever comes of it: what was listed before may not be there any more.
    remove: (...which) => port.remove(...which).finally(() => read.clear()),
  };
}

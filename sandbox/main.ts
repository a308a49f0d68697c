import { startSandbox } from './sandbox.ts';

const ports = { port: 8443, proxyPort: 8480, controlPort: 8481 };

function explainTakenPort(error: NodeJS.ErrnoException & { port?: number }): never {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${error.port} is taken: is another sandbox running? Stop it and try again.`);
  process.exit(1);
}

async function main(): Promise<void> {
  const http2 = process.argv.includes('--http2');
  const sandbox = await startSandbox({ ...ports, http2 }).catch(explainTakenPort);
  const keys = Object.entries(sandbox.world.keys).map(
    ([provider, known]) => `  ${provider.padEnd(11)} ${[...known.keys()].join('  ')}`,
  );
  const apps = [...sandbox.world.tiktok.apps.values()].map(
    ({ clientKey, clientSecret }) => `${clientKey}  ${clientSecret}`,
  );
  console.log(`The sandbox is up; it serves TikTok's pages and the APIs on this machine only.

Chromium   --proxy-server=http://127.0.0.1:${sandbox.proxyPort} --ignore-certificate-errors
Firefox    network.proxy.type = 1, network.proxy.http and network.proxy.ssl = 127.0.0.1,
           network.proxy.http_port and network.proxy.ssl_port = ${sandbox.proxyPort}
Pages      https://www.tiktok.com/foryou
           https://www.tiktok.com/@copper.kettle/video/7709413348194969648
           with ?theme=light, ?dir=rtl, ?layout=column, ?rerender=0 (milliseconds; 0 is never)
Control    curl ${sandbox.controlUrl}/journal
           curl ${sandbox.controlUrl}/reset -X POST
           curl ${sandbox.controlUrl}/faults -d '{"kind":"post","do":{"type":"drop-after-commit"}}'
           curl ${sandbox.controlUrl}/clock -d '{"shiftMs":3600000}'
Keys (the first of each line works)
${keys.join('\n')}
Accounts   ${[...sandbox.world.accounts.keys()].join('  ')}
TikTok     ${apps.join('\n           ')}
           curl ${sandbox.controlUrl}/tiktok -d '{"settings":{"autoApprove":true}}'

Stop with Ctrl-C.`);
  process.once('SIGINT', () => void sandbox.close());
  process.once('SIGTERM', () => void sandbox.close());
}

await main();

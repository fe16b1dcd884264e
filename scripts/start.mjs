// `npm start`: install, build, and serve the demo page, the configurator and the docs until Ctrl-C.
import {join} from 'node:path';
import {ensureInstalled, root} from './ensure.mjs';
import {buildIfStale} from './fresh.mjs';
import {serve} from './serve.mjs';

ensureInstalled();
if (!buildIfStale()) process.exit(1);

const mounts = {'/': join(root, 'site-dist')};
const port = Number(process.env.PORT || 4173);
const server = await serve({mounts, port}).catch((error) => {
  if (error.code !== 'EADDRINUSE' || process.env.PORT) throw error;
  return serve({mounts}); // the usual port is taken and nobody asked for it: any free one will do
});
console.log(`Medleaf demo: ${server.url}/`);
console.log(`Configurator: ${server.url}/configure/`);
console.log(`Documentation: ${server.url}/docs/  (Ctrl-C stops it)`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close().then(() => process.exit(0)));

/** What a site's own build would make of some imports: one minified script and one style sheet. */
import {fileURLToPath} from 'node:url';
import {build} from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const entry = 'virtual-entry.js';

/** `styles`: style sheets to import by name, in the language of their ending. */
export async function bundle(source, styles = {}) {
  const sources = new Map([[entry, source], ...Object.entries(styles)]);
  const [{output}] = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    define: {'process.env.NODE_ENV': '"production"'},
    css: {preprocessorOptions: {scss: {quietDeps: true, silenceDeprecations: ['import', 'if-function']}}},
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => [...sources.keys()].map((name) => root + name).find((path) => path.endsWith(id)),
        load: (id) => sources.get(id.slice(root.length)),
      },
    ],
    build: {
      write: false,
      reportCompressedSize: false,
      lib: {entry, formats: ['iife'], name: 'page', fileName: 'script', cssFileName: 'style'},
      rolldownOptions: {output: {comments: false}},
    },
  });
  const asset = output.find(({fileName}) => fileName.endsWith('.css'));
  return {script: output.find(({type}) => type === 'chunk').code, style: asset?.source};
}

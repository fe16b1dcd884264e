// `npm run package:check`: the package as npm would publish it: its fields, how it is imported, its types in frameworks.
import {join} from 'node:path';
import {root} from './ensure.mjs';
import {installIn, packPackage, runNode, unpackInto} from './packed.mjs';

const tarball = packPackage();
const folder = join(root, 'test/package');
installIn(folder);
unpackInto(folder, tarball);
runNode('node_modules/publint/src/cli.js', 'run', tarball, '--strict');
runNode(join(folder, 'node_modules/@arethetypeswrong/cli/dist/index.js'), tarball, '--profile', 'esm-only');
for (const project of [folder, join(folder, 'plain')])
  runNode('node_modules/@typescript/native/bin/tsc', '-p', project);
console.log('The package is right.');

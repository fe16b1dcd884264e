import {defineConfig} from 'vite';

/** What the bundles and the Storybook have in common; scripts/build.mjs adds the rest for each file of dist/. */
export default defineConfig({
  publicDir: false,
  // Standard decorators reach the browser as they are written; only the legacy ones are lowered.
  oxc: {
    decorator: {legacy: true},
    assumptions: {setPublicClassFields: true},
    typescript: {removeClassFieldsWithoutInitializer: true},
  },
});

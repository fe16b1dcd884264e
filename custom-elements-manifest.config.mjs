import {onlyPublic} from './scripts/manifest-plugin.mjs';

export default {
  globs: ['src/elements/**/*.ts', 'src/shared/medleaf-element.ts'],
  exclude: ['**/*.styles.ts'],
  litelement: true,
  packagejson: false,
  plugins: [onlyPublic()],
};

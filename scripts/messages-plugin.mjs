import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import MagicString from 'magic-string';

const messageFile = /\/src\/messages\/[^/]+\.ts$/;

/** The sources that a module needs at run time, itself included, by path. */
function sourcesFrom(file, seen = new Map()) {
  if (seen.has(file) || messageFile.test(file) || !existsSync(file)) return seen;
  const source = readFileSync(file, 'utf8');
  seen.set(file, source);
  for (const [, path] of source.matchAll(/^(?:import (?!type)|export [*{])[^;]*? from '(\.[^']+)\.js';/gms))
    sourcesFrom(`${join(dirname(file), path)}.ts`, seen);
  return seen;
}

/** Tells whether a module, with what it imports, names a message: as 'key', or as `begin${value}`. `without` are modules left out. */
export function messagesUsedFrom(entry, without = []) {
  const sources = [...sourcesFrom(entry, new Map(without.map((file) => [file, '']))).values()].join('\n');
  const whole = new Set([...sources.matchAll(/'(\w+)'/g)].map(([, key]) => key));
  const begun = [...sources.matchAll(/\bt\(`(\w+)\$\{/g)].map(([, begin]) => begin);
  return (key) => key === 'language' || whole.has(key) || begun.some((begin) => key.startsWith(begin));
}

/** Keeps of the messages what a bundle's elements show, in the language of the bundle. */
export function onlyUsedMessages(entry, language, without) {
  const used = messagesUsedFrom(entry, without);
  const name = language.replace('-', '');
  return {
    name: 'only-used-messages',
    enforce: 'pre',
    transform(code, id) {
      if (!messageFile.test(id)) return undefined;
      if (id.endsWith('/index.ts'))
        return `import {${name}} from './${language}.js';\nexport const messagesFor = () => ${name};`;
      const text = new MagicString(code);
      for (const {declaration} of this.parse(code, {lang: 'ts'}).body) {
        const messages = declaration?.declarations?.[0].init;
        messages?.properties?.forEach(({key, start}, at, {[at + 1]: next}) => {
          if (!used(key.name)) text.remove(start, next?.start ?? messages.end - 1);
        });
      }
      return {code: text.toString(), map: text.generateMap({hires: true, source: id})};
    },
  };
}

// A folder of content with as many articles as wanted: the project's own, their paragraphs mixed anew in each copy.
import {cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse, stringify} from 'yaml';

const folder = 'articles';

/** The same numbers in every run. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Copies the content in `from` to `to`, with `count` articles. */
export function writeMany(from, to, count) {
  cpSync(from, to, {recursive: true});
  const names = readdirSync(join(from, folder)).filter((name) => name.endsWith('.md'));
  const articles = names.map((name) => {
    const text = readFileSync(join(from, folder, name), 'utf8');
    const end = text.indexOf('\n---\n') + '\n---\n'.length;
    return {record: parse(text.slice(4, end - 4)), blocks: text.slice(end).trim().split(/\n\n+/)};
  });
  const paragraphs = articles.flatMap(({blocks}) => blocks.filter((block) => /^[^#|>:!表-]/.test(block)));
  const pick = random(20261122);
  mkdirSync(join(to, folder), {recursive: true});
  for (let at = articles.length; at < count; at++) {
    const {record, blocks} = articles[at % articles.length];
    const mixed = blocks.map((block) => (paragraphs.includes(block) ? paragraphs[pick(paragraphs.length)] : block));
    const number = Math.floor(at / articles.length);
    const copy = {
      ...record,
      id: `${record.id}-${number}`,
      title: {zh: `${record.title.zh}（之${number}）`, en: `${record.title.en} (${number})`},
    };
    writeFileSync(join(to, folder, `${copy.id}.md`), `---\n${stringify(copy)}---\n\n${mixed.join('\n\n')}\n`);
  }
}

// Debian's WordPress, as .ci/run unpacks it, set up in a temporary folder for as long as it takes to render some posts.
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir, userInfo} from 'node:os';
import {join} from 'node:path';
import {root} from '../../scripts/ensure.mjs';

const debian = join(root, '.cache/wordpress');
const ours = join(root, 'test/embed/hosts/wordpress');
const mariadb = '/usr/sbin/mariadbd';
const home = /(http:)?\\?\/\\?\/hospital\.example/g; // in scripts, slashes are escaped

/** What the rendered posts load from the server. */
export const wordPressMounts = {
  '/wp-content/': join(debian, 'wp-content'),
  '/wp-includes/': join(debian, 'wp-includes'),
};

/** What of it this machine lacks. */
export function missingForWordPress(themes) {
  const files = ['index.php', ...themes.map((theme) => join('wp-content/themes', theme))];
  if (!files.every((file) => existsSync(join(debian, file)))) return 'WordPress';
  if (!existsSync(mariadb)) return 'MariaDB';
  return spawnSync('php', ['-r', 'mysqli_report(0);']).status === 0 ? undefined : 'PHP with mysqli';
}

/** Debian's own wp-config.php looks for databases in /etc. */
function layOut(folder, plugins) {
  for (const name of readdirSync(debian)) {
    if (name.endsWith('.php')) copyFileSync(join(debian, name), join(folder, name));
  }
  for (const name of ['wp-config.php', 'install.php']) copyFileSync(join(ours, name), join(folder, name));
  mkdirSync(join(folder, 'wp-content'));
  for (const path of ['wp-admin', 'wp-includes', 'wp-content/themes'])
    symlinkSync(join(debian, path), join(folder, path));
  cpSync(plugins, join(folder, 'wp-content/mu-plugins'), {recursive: true});
  mkdirSync(join(folder, 'data/wordpress'), {recursive: true}); // to MariaDB, a folder is a database
}

/** Resolves with what a program says once it is ready. */
const ready = (child, pattern) =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
      const match = pattern.exec(said);
      if (match) resolve(match);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`${child.spawnfile} ended: ${said}`)));
  });

function publish(folder, posts) {
  const options = {cwd: folder, input: JSON.stringify(posts), encoding: 'utf8'};
  const {stdout, stderr} = spawnSync('php', ['install.php'], options);
  if (!stdout.startsWith('[')) throw new Error(`WordPress cannot be installed: ${stdout}${stderr}`);
  return JSON.parse(stdout);
}

async function render(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`WordPress answers ${response.status}: ${await response.text()}`);
  return (await response.text()).replace(home, '');
}

/**
 * The pages of posts, as if WordPress were behind the server of the test.
 * @param {readonly {role: string, theme: string, content: string}[]} posts
 * @param {string} plugins folder of those that need no activation
 */
export async function renderPosts(posts, plugins = join(ours, 'mu-plugins')) {
  const folder = mkdtempSync(join(tmpdir(), 'medleaf-wordpress-'));
  const children = [];
  const start = (program, ...args) => {
    const child = spawn(program, args, {cwd: folder, stdio: ['ignore', 'ignore', 'pipe']});
    children.push(child);
    return child;
  };
  try {
    layOut(folder, plugins);
    const paths = [`--datadir=${join(folder, 'data')}`, `--socket=${join(folder, 'mariadb.sock')}`];
    const access = ['--skip-networking', '--skip-grant-tables', `--user=${userInfo().username}`];
    await ready(start(mariadb, '--no-defaults', ...paths, ...access), /ready for connections/);
    const ids = publish(folder, posts);
    const [, url] = await ready(start('php', '-S', '127.0.0.1:0'), /\((http:.*?)\) started/);
    return await Promise.all(posts.map(({theme}, i) => render(`${url}/?p=${ids[i]}&theme=${theme}`)));
  } finally {
    for (const child of children) if (child.kill('SIGKILL')) await once(child, 'exit');
    rmSync(folder, {recursive: true});
  }
}

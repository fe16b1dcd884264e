// A cluster of real OpenSearch nodes on free ports, each a process of its own; Java and Maven must be on the machine.
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {root} from '../../scripts/ensure.mjs';

const project = fileURLToPath(new URL('cluster/', import.meta.url));
/** Three of them fit beside everything else, and start fast. */
const SMALL = ['-Xmx400m', '-XX:TieredStopAtLevel=1'];
const PATIENCE = 150_000;

/** The server's jars, or in words why there are none. */
function classPath() {
  const file = join(root, '.cache', 'engine-classpath.txt');
  const pom = join(project, 'pom.xml');
  const known = existsSync(file) && statSync(file).mtimeMs > statSync(pom).mtimeMs ? readFileSync(file, 'utf8') : '';
  if (spawnSync('javac', ['-version']).status !== 0) return {missing: 'Java is missing'};
  if (existsSync(known.split(delimiter)[0])) return {jars: known};
  mkdirSync(join(root, '.cache'), {recursive: true});
  const goal = ['-q', '-B', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${file}`];
  const {status, error} = spawnSync('mvn', goal, {timeout: 180_000});
  if (error?.code === 'ENOENT') return {missing: 'Maven is missing'};
  return status === 0 ? {jars: readFileSync(file, 'utf8')} : {missing: 'Maven could not get the server'};
}

const {jars, missing} = classPath();
/** Why there can be no cluster here, or undefined. */
export const noCluster = missing;

async function freePorts(count) {
  const servers = Array.from({length: count}, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Starts the nodes and waits until each has found the others. */
export async function startCluster(count = 3, java = SMALL) {
  const home = mkdtempSync(join(tmpdir(), 'medleaf-engine-'));
  const ports = await freePorts(2 * count);
  const [http, transport] = [ports.slice(0, count), ports.slice(count)];
  const start = (at) => {
    const options = [...java, '-XX:+UseSerialGC', '-cp', jars];
    const rest = [join(home, String(at)), http[at], transport[at], transport].map(String);
    const node = spawn('java', [...options, join(project, 'Node.java'), ...rest], {
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    node.log = '';
    node.stderr.on('data', (text) => (node.log = (node.log + text).slice(-4000)));
    return node;
  };
  const nodes = http.map((_, at) => start(at));
  const url = (at = 0) => `http://127.0.0.1:${http[at]}`;
  const cluster = {
    url,
    async request(method, path, body, at = 0) {
      const response = await fetch(`${url(at)}/${path}`, {
        method,
        headers: {'content-type': 'application/json'},
        body: body && JSON.stringify(body),
      });
      return {status: response.status, body: await response.json()};
    },
    /** SIGKILL: the node has no time to say goodbye. */
    async kill(at) {
      const gone = once(nodes[at], 'exit');
      nodes[at].kill('SIGKILL');
      await gone;
    },
    async restart(at) {
      nodes[at] = start(at);
      await cluster.ready(count, at);
    },
    /** Until this many nodes are together and every copy of every shard is in its place. */
    async ready(size = count, at = 0) {
      const path = `_cluster/health?wait_for_nodes=${size}&wait_for_status=green&timeout=20s`;
      for (const end = Date.now() + PATIENCE; Date.now() < end; await delay(250)) {
        if (nodes[at].exitCode !== null) throw new Error(`Node ${at} ended: ${nodes[at].log}`);
        const answer = await cluster.request('GET', path, undefined, at).catch(() => undefined);
        if (answer?.status === 200 && answer.body.number_of_nodes === size) return;
      }
      throw new Error(`${size} nodes did not come together: ${nodes[at].log}`);
    },
    async stop() {
      await Promise.all(
        nodes.map(async (node) => {
          if (node.exitCode !== null || node.signalCode !== null) return;
          const gone = once(node, 'exit');
          node.kill('SIGKILL');
          await gone;
        }),
      );
      rmSync(home, {recursive: true, force: true});
    },
  };
  try {
    await cluster.ready();
    return cluster;
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

// Finds a Chromium-family browser, or fetches one from the npm registry, or says in one sentence what to do.
import {accessSync, constants, existsSync, mkdirSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {npm, root} from './ensure.mjs';

const npmChromium = '@sparticuz/chromium@153.0.0';
const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];
const edgePaths = {
  darwin: ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  win32: [process.env['ProgramFiles(x86)'], process.env.ProgramFiles]
    .filter(Boolean)
    .map((folder) => join(folder, 'Microsoft/Edge/Application/msedge.exe')),
};

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of these programs that the system knows. */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

async function fromSystem() {
  const onPath = process.platform === 'linux' && findProgram(...linuxNames);
  if (onPath) return onPath;
  const {Launcher} = await import('chrome-launcher');
  try {
    const [found] = Launcher.getInstallations();
    if (found) return found;
  } catch {
    // chrome-launcher throws where it finds none
  }
  return (edgePaths[process.platform] ?? []).find(existsSync);
}

async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(root, '.cache/browser');
  const entry = join(folder, 'node_modules/@sparticuz/chromium/build/index.js');
  if (!existsSync(entry)) {
    console.log('No Chrome, Chromium or Edge on this machine; fetching one from the npm registry (67 MB) …');
    mkdirSync(folder, {recursive: true});
    const install = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    if (npm([...install, npmChromium]) !== 0) return undefined;
  }
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'; // makes the package unpack the system libraries it brings along
  const {default: chromium} = await import(pathToFileURL(entry).href);
  const path = await chromium.executablePath();
  delete process.env.AWS_LAMBDA_JS_RUNTIME;
  return path;
}

const commonArgs = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium refuses to run sandboxed as root
];

/** The system's Firefox, or that of FIREFOX_PATH. */
export const findFirefox = () => process.env.FIREFOX_PATH || findProgram('firefox-esr', 'firefox');

/** What puppeteer.launch() needs: the browser named by CHROME_PATH, or the system's, or one from npm. */
export async function findBrowser() {
  const own = process.env.CHROME_PATH || (await fromSystem());
  if (own) return {executablePath: own, headless: true, args: commonArgs};
  const fetched = await fromNpm();
  if (fetched) return {executablePath: fetched, headless: 'shell', args: [...commonArgs, '--no-zygote']};
  throw new Error('No browser to test in: install Chrome, Chromium or Edge, or set CHROME_PATH to one.');
}

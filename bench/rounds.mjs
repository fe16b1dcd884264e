/** Measures pages in turn, round after round, so that what else the machine does falls on all of them. */
import {host} from './host.mjs';

/** Two attempts at what an unlucky moment can spoil. */
async function attempt(measure, page) {
  try {
    return await measure(page);
  } catch {
    return measure(page);
  }
}

/** One row for each page: `samples`, the values of all runs by what was measured, or `failed`, the reason. */
export async function rounds({pages, runs, progress}, measure) {
  const server = await host(pages);
  const rows = pages.map(({name, failed}) => ({name, failed, samples: {}}));
  try {
    for (let run = 0; run < runs; run++) {
      for (const [number, page] of pages.entries()) {
        const row = rows[number];
        if (row.failed) continue;
        progress(`run ${run + 1} of ${runs}: ${page.name}`);
        try {
          const measured = await attempt(measure, page);
          for (const [what, value] of Object.entries(measured)) (row.samples[what] ??= []).push(value);
        } catch (error) {
          row.failed = error.message.split('\n')[0];
        }
      }
    }
  } finally {
    await server.close();
  }
  return rows;
}

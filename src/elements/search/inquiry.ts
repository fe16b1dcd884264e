import {readAnswer} from '../../core/search/answer.js';
import type {ProviderAnswer, ProviderOptions, SearchProvider} from '../../core/search/provider.js';

/** A provider is asked when the reader has not typed for so long, in milliseconds. */
const pause = 120;
const mostSeconds = 10;

/** Asks one thing at a time: asking again aborts what was asked before, and its answer is dropped. */
export class Inquiry {
  private abort?: AbortController | undefined;

  /** `undefined` where something newer was asked. Rejects with an error whose message says why there is no answer. */
  async ask(
    provider: () => Promise<SearchProvider>,
    query: string,
    options: Omit<ProviderOptions, 'signal'>,
  ): Promise<ProviderAnswer | undefined> {
    this.stop();
    const abort = (this.abort = new AbortController());
    const {signal} = abort;
    let timer = 0;
    const after = (milliseconds: number): Promise<void> =>
      new Promise((resolve) => (timer = window.setTimeout(resolve, milliseconds)));
    try {
      await after(pause);
      if (signal.aborted) return undefined;
      const answer = await Promise.race([
        provider().then((each) => each.search(query, {...options, signal})),
        after(mostSeconds * 1000).then(() => Promise.reject(new Error(`no answer within ${mostSeconds} seconds`))),
      ]);
      return signal.aborted ? undefined : readAnswer(answer, options.limit);
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    } finally {
      clearTimeout(timer);
      // Ends a request that is too late.
      abort.abort();
    }
  }

  stop(): void {
    this.abort?.abort();
  }
}

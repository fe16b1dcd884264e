/** Rules are written in simplified characters; with this they read pages in traditional ones, too. */
import {simplified as simple, traditional} from '../simplified.json';

const simpleFor = new Map([...traditional].map((character, position) => [character, simple.charAt(position)]));

/** As long as the text, so that what is found in one stands at the same place in the other. */
export function simplified(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/g, (character) => simpleFor.get(character) ?? character);
}

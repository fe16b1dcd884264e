import type {FaqItem} from '../../core/library.js';

/** A question that the page itself brought, as `<details>` with a `<summary>`. */
export interface OwnQuestion extends FaqItem {
  readonly details: HTMLDetailsElement;
  /** The reader had opened it before the script came. */
  readonly wasOpen: boolean;
}

const words = (node: Node | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/**
 * Reads the `<details>` among the children of an element and takes them in without moving a node, so that the
 * framework or script that made them still finds them: the answer is slotted, its summary gives way to our button.
 */
export function takeOwnQuestions(host: Element): OwnQuestion[] {
  const questions: OwnQuestion[] = [];
  const used = new Set([...host.children].map(({slot}) => slot));
  for (const details of host.children) {
    const summary = [...details.children].find((child): child is HTMLElement => child.localName === 'summary');
    if (!(details instanceof HTMLDetailsElement) || !summary) continue;
    const question = words(summary);
    const wasOpen = !details.slot && details.open;
    if (!details.slot) {
      let place = questions.length + 1;
      while (used.has(`q${place}`)) place++;
      details.slot = details.id || `q${place}`;
      used.add(details.slot);
      // In a group that shares a name only one could be open, and a closed answer could not be printed.
      details.removeAttribute('name');
      details.open = true;
      summary.style.setProperty('display', 'none', 'important');
    }
    const id = details.slot;
    const answer = words(details).slice(question.length).trim();
    questions.push({id, question, answer, details, wasOpen, topic: '', sources: [], drugs: []});
  }
  return questions;
}

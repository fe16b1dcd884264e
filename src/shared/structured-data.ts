import {toJson} from './json.js';

/**
 * Puts one description of the page into its head, for an element whose host asked for it. Nothing runs it, but a page
 * that enforces Trusted Types counts it as a script: such a page must allow the policy `medleaf` beside `lit-html`.
 */
interface ScriptPolicy {
  createScript(text: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

let policy: ScriptPolicy | undefined;

function trusted(text: string): string {
  const factory = (window as unknown as {trustedTypes?: PolicyFactory}).trustedTypes;
  if (!factory) return text;
  policy = policy ?? factory.createPolicy('medleaf', {createScript: (script) => script});
  return policy.createScript(text);
}

export class StructuredData {
  private node?: HTMLScriptElement;

  /** Shows a description, or takes it away; what is wrong, where the page does not allow it. */
  set(description: object | undefined): string | undefined {
    if (!description) {
      this.node?.remove();
      return undefined;
    }
    try {
      this.node = this.node ?? document.createElement('script');
      this.node.type = 'application/ld+json';
      this.node.text = trusted(toJson(description));
      if (!this.node.isConnected) document.head.append(this.node);
      return undefined;
    } catch {
      return 'structured-data is left out: the page enforces Trusted Types; allow the policy "medleaf".';
    }
  }
}

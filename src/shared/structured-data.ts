/**
 * Puts one description of the page into its head, for an element whose host asked for it. A script element of this
 * type is data: no engine runs it, and a content security policy does not stand against it.
 */
export class StructuredData {
  private node?: HTMLScriptElement;

  set(description: object | undefined): void {
    if (!description) {
      this.node?.remove();
      return;
    }
    if (!this.node) {
      this.node = document.createElement('script');
      this.node.type = 'application/ld+json';
      this.node.setAttribute('data-medleaf', '');
    }
    this.node.replaceChildren(document.createTextNode(JSON.stringify(description)));
    if (!this.node.isConnected) document.head.append(this.node);
  }
}

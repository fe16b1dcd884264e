/** An element as its args say: how a story is drawn that says nothing else. */
import {noChange, type ElementPart, type TemplateResult} from 'lit';
import {directive, Directive} from 'lit/directive.js';
import {html, unsafeStatic} from 'lit/static-html.js';
import {declarationOf, defaultOf, propertiesOf, slotArg} from './declarations.js';

type Args = Readonly<Record<string, unknown>>;

/** Sets what differs from the default, as a page would: an attribute, a property where there is none. */
class Given extends Directive {
  render(_tag: string, _args: Args): typeof noChange {
    return noChange;
  }

  override update({element}: ElementPart, [tag, args]: [string, Args]): typeof noChange {
    const declaration = declarationOf(tag)!;
    for (const attribute of declaration.attributes) {
      const standard = defaultOf(attribute);
      const value = args[attribute.fieldName] ?? standard;
      if (typeof value === 'object') Object.assign(element, {[attribute.fieldName]: value});
      else if (value === standard) element.removeAttribute(attribute.name);
      else element.setAttribute(attribute.name, value === true ? '' : String(value));
    }
    for (const {name} of propertiesOf(declaration)) Object.assign(element, {[name]: args[name]});
    for (const {name} of declaration.cssProperties)
      (element as HTMLElement).style.setProperty(name, String(args[name] ?? ''));
    return noChange;
  }
}
const given = directive(Given);

function inSlot(name: string, content: unknown): unknown {
  if (typeof content !== 'string' || !content) return content;
  return name ? html`<span slot=${name}>${content}</span>` : html`<p>${content}</p>`;
}

export function draw(tag: string, args: Args): TemplateResult {
  const name = unsafeStatic(tag);
  const slots = declarationOf(tag)!.slots.map((slot) => inSlot(slot.name, args[slotArg(slot.name)]));
  return html`<${name} ${given(tag, args)}>${slots}</${name}>`;
}

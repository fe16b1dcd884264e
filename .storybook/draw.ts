/** An element as its args say: how a story is drawn that says nothing else. */
import type {TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {html, unsafeStatic} from 'lit/static-html.js';
import {declarationOf, defaultOf, propertiesOf, slotArg, type Declaration} from './declarations.js';

type Args = Readonly<Record<string, unknown>>;

/** Sets what differs from the default, as a page would: an attribute, a property where there is none. */
function set(element: HTMLElement, {attributes, cssProperties, ...declaration}: Declaration, args: Args): void {
  for (const attribute of attributes) {
    const standard = defaultOf(attribute);
    const value = args[attribute.fieldName] ?? standard;
    if (typeof value === 'object') Object.assign(element, {[attribute.fieldName]: value});
    else if (value === standard) element.removeAttribute(attribute.name);
    else element.setAttribute(attribute.name, value === true ? '' : `${value as string | number}`);
  }
  for (const {name} of propertiesOf(declaration)) Object.assign(element, {[name]: args[name]});
  for (const {name} of cssProperties) element.style.setProperty(name, (args[name] as string | undefined) ?? '');
}

function inSlot(name: string, content: unknown): unknown {
  if (typeof content !== 'string' || !content) return content;
  return name ? html`<span slot=${name}>${content}</span>` : html`<p>${content}</p>`;
}

export function draw(tag: string, args: Args): TemplateResult {
  const name = unsafeStatic(tag);
  const declaration = declarationOf(tag)!;
  const slots = declaration.slots.map((slot) => inSlot(slot.name, args[slotArg(slot.name)]));
  return html`<${name} ${ref((element) => element && set(element as HTMLElement, declaration, args))}>${slots}</${name}>`;
}

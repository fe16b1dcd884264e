/** Keeps what a page may use: the elements without private and protected members, in an order that does not depend on the disk. */
export function onlyPublic() {
  const isPublic = ({privacy, name}) => privacy !== 'private' && privacy !== 'protected' && name !== 'styles';
  return {
    name: 'only-public',
    packageLinkPhase({customElementsManifest}) {
      customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
      for (const module of customElementsManifest.modules) {
        module.declarations = (module.declarations ?? []).filter(({customElement}) => customElement);
        const kept = new Set(module.declarations.map(({name}) => name));
        module.exports = (module.exports ?? []).filter(({declaration}) => kept.has(declaration.name));
        for (const declaration of module.declarations) {
          if (declaration.members) declaration.members = declaration.members.filter(isPublic);
          // The analyzer puts the CSS syntax of a custom property where a type stands elsewhere.
          declaration.cssProperties = declaration.cssProperties?.map(({type, ...property}) => ({
            ...property,
            ...(type && {syntax: type.text}),
          }));
          // The analyzer also lists every dispatchEvent() it sees, without the name that @fires gives.
          declaration.events &&= declaration.events.filter(({name}) => name);
          const names = new Set((declaration.members ?? []).map(({name}) => name));
          declaration.attributes &&= declaration.attributes.filter(({fieldName}) => !fieldName || names.has(fieldName));
        }
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(({declarations}) => declarations.length);
    },
  };
}

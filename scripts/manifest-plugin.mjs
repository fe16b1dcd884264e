/** Keeps what a page may use: no private or protected members and nothing unexported, in an order that does not depend on the disk. */
export function onlyPublic() {
  const isPublic = ({privacy, name}) => privacy !== 'private' && privacy !== 'protected' && name !== 'styles';
  return {
    name: 'only-public',
    packageLinkPhase({customElementsManifest}) {
      customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
      for (const module of customElementsManifest.modules) {
        const exported = new Set((module.exports ?? []).map(({declaration}) => declaration.name));
        module.declarations = (module.declarations ?? []).filter(({name}) => exported.has(name));
        for (const declaration of module.declarations) {
          if (declaration.members) declaration.members = declaration.members.filter(isPublic);
          // The analyzer also lists every dispatchEvent() it sees, without the name that @fires gives.
          declaration.events &&= declaration.events.filter(({name}) => name);
          const names = new Set((declaration.members ?? []).map(({name}) => name));
          declaration.attributes &&= declaration.attributes.filter(({fieldName}) => !fieldName || names.has(fieldName));
        }
      }
    },
  };
}

/** A provider as a site owner writes one: what it is told comes back as the title of its only hit. */
export default (src, {glossary}) => ({
  search: () =>
    Promise.resolve({
      hits: [
        {
          id: 'told',
          kind: 'article',
          title: [{text: `${src} ${glossary.length}`, match: false}],
          excerpt: [],
          href: '#/told',
        },
      ],
    }),
});

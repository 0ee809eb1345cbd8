// The parts of a config that the check of the interface reads.
export default {
  presets: [
    ['classic', { blog: { blogTitle: 'Diary', blogDescription: 'What was tried here', blogSidebarTitle: 'All' } }],
  ],
  themeConfig: {
    navbar: { title: 'Small', items: [{ label: 'Notes', to: '/' }] },
    footer: { links: [{ label: 'Source', href: 'https://example.com' }], copyright: 'All of it is free to use.' },
  },
};

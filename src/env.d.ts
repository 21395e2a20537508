declare namespace App {
  interface Locals {
    /** The page of an entry, set by the page that shows it: its parts ask here for links and numbers. */
    page: import('./graph/entry-page.ts').EntryPage;
  }
}

declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

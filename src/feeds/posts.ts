const MARK = /<post:([\w/-]+)>/g;

/**
 * Stands in a feed for the whole text of an item until its page is built. `astro dev` shows no more.
 * @param id of the entry
 */
export function postMark(id: string): string {
  return `<post:${id}>`;
}

/**
 * A feed with the text of its items.
 * @param feed XML, where marks stand in CDATA, or JSON
 * @param posts HTML by the id of the entry
 * @throws Error when a text is missing, or would end its CDATA
 */
export function withPosts(feed: string, posts: ReadonlyMap<string, string>): string {
  const json = feed.startsWith('{');
  return feed.replaceAll(MARK, (_mark, id: string) => {
    const post = posts.get(id);
    if (post === undefined || post.includes(']]>')) throw new Error(`No text of ${id} for the feeds`);
    return json ? JSON.stringify(post).slice(1, -1) : post;
  });
}

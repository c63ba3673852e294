/** Less room than this on a phone, and photos that a backup has go by themselves (S30). */
export const LOW_BYTES = 200 * 1024 * 1024;

/** So many pictures of others stay on a phone that has looked at them: thumbnails of a few KB, some 24 MB. */
export const MOST_OF_OTHERS = 3000;

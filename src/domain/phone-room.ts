/** Less room than this on a phone, and photos that a backup has go by themselves (S30). */
export const LOW_BYTES = 200 * 1024 * 1024;

/**
 * So many pictures of others stay on a phone that has looked at them: thumbnails of a few KB, some 24 MB together, and
 * photos of some 250 KB, 15 MB together.
 */
export const MOST_OF_OTHERS = { thumbnail: 3000, photo: 60 } as const;

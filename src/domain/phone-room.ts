/** Less room than this on a phone, and photos that a backup has go by themselves (S30). */
export const LOW_BYTES = 200 * 1024 * 1024;

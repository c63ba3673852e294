/** What the app is called on screen. */
export const APP_NAME = "Sổ Tuyên truyền";

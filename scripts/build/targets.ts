/** The browsers a package is made for; each is the name WXT knows it by. */
export const targets = ['chrome', 'edge', 'firefox'] as const;
export type Target = (typeof targets)[number];

/** Folder of the built extension, from the project's root. */
export const buildFolder = (target: Target) => `.output/${target}-mv3`;

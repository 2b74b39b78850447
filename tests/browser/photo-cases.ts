export const photoCases: readonly { name: string; run: () => Promise<void> }[] = [];

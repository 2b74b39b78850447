/** What the server of the page sends before its scripts run. */
export function renderedPage(): string;

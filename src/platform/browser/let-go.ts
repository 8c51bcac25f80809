// A browser gives memory back when it sees fit.
export function letGo(): void {}

export function AdoptionsPage() { return null }

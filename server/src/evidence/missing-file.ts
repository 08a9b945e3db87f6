/** A store has no file of this name. */
export class MissingFile extends Error {}

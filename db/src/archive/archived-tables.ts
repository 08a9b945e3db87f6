import type { Tables } from '../schema/index.ts'

/** Which rows of a table go with one territory when it takes everything with it. */
export type TerritoryRows =
  /** All: what every territory stands on. */
  | 'all'
  /** Its own, told by the column of that name. */
  | 'territory_id'
  /** Its own, told by its slug in the column `territory`. */
  | 'slug'
  /** The territory itself. */
  | 'itself'
  /** Whoever its other rows name. */
  | 'people'
  | 'none'

export interface Archived {
  readonly ofTerritory: TerritoryRows
  /** Only these, of all: a column and the values of it that are left out. */
  readonly without?: { readonly column: string; readonly values: readonly string[] }
  /** A column without a reference that names a person. */
  readonly person?: string
  /** The column with the SHA-256 of a file that is kept apart. */
  readonly file?: string
}

/** Why no archive has the rows of a table. */
export interface LeftOut {
  readonly leftOut: string
}

/**
 * Every table, and what an archive takes of it. A backup has every row of each that is not left out; what a territory takes with
 * it has neither passwords nor second factors nor tokens, so that of the doors nothing goes with it.
 */
export const archivedTables = {
  country: { ofTerritory: 'all' },
  currency: { ofTerritory: 'all' },
  frameworkEdition: { ofTerritory: 'all' },
  scope: { ofTerritory: 'all' },
  aspect: { ofTerritory: 'all' },
  rubric: { ofTerritory: 'all' },
  rubricRule: { ofTerritory: 'all' },
  sdgGoal: { ofTerritory: 'all' },
  sdgTarget: { ofTerritory: 'all' },
  indicator: { ofTerritory: 'all' },

  territory: { ofTerritory: 'itself' },
  person: { ofTerritory: 'people' },
  membership: { ofTerritory: 'territory_id' },
  membershipIndicator: { ofTerritory: 'territory_id' },
  adoption: { ofTerritory: 'territory_id' },
  baseline: { ofTerritory: 'territory_id' },
  target: { ofTerritory: 'territory_id' },
  calendarRule: { ofTerritory: 'territory_id' },
  periodDate: { ofTerritory: 'territory_id' },
  evidence: { ofTerritory: 'territory_id', file: 'hash' },
  observation: { ofTerritory: 'territory_id' },
  observationVersion: { ofTerritory: 'territory_id' },
  submission: { ofTerritory: 'territory_id' },
  submissionProvider: { ofTerritory: 'territory_id' },
  figure: { ofTerritory: 'territory_id' },
  reopening: { ofTerritory: 'territory_id' },
  narrative: { ofTerritory: 'territory_id' },
  commentThread: { ofTerritory: 'territory_id' },
  comment: { ofTerritory: 'territory_id' },
  commentMention: { ofTerritory: 'territory_id' },
  correction: { ofTerritory: 'territory_id' },
  delegation: { ofTerritory: 'territory_id' },
  delegationFigure: { ofTerritory: 'territory_id' },
  importMapping: { ofTerritory: 'territory_id' },
  auditEntry: { ofTerritory: 'slug', person: 'person_id' },

  // A file that one office sent may be about other cities as well; what came of it is in the figures and in the trail.
  importBatch: { ofTerritory: 'none' },
  importRow: { ofTerritory: 'none' },
  secondFactor: { ofTerritory: 'none' },
  recoveryCode: { ofTerritory: 'none' },
  identity: { ofTerritory: 'none' },
  apiToken: { ofTerritory: 'none' },
  // Good for a week, and the office sees whom it has asked; who has come since then is not in the backup either.
  invitation: { ofTerritory: 'none' },
  // Of what waits to be sent nothing: who restores a backup to look at it would write to people in the office's name.
  outbox: { ofTerritory: 'none', without: { column: 'state', values: ['waiting'] } },

  session: { leftOut: 'Whoever was signed in signs in again: a session that was ended since the backup must not live again' },
  passwordReset: { leftOut: 'Links that live an hour, and may have been used since the backup' },
  auditEnd: { leftOut: 'Moved by each row of the trail as it is put back' },
  setupLink: { leftOut: 'Opens an installation without cities, and none of them is left once there is one' },
} as const satisfies Readonly<Record<keyof Tables, Archived | LeftOut>>

type Entries = typeof archivedTables

/** The tables whose rows are one territory's, and that it takes with it as sheets too. */
export type SheetTable = { [Name in keyof Entries]: Entries[Name] extends { ofTerritory: 'territory_id' | 'slug' } ? Name : never }[keyof Entries]

export { bumpTerritory, createTerritory, findTerritory, getTerritory, listTerritories, saveSettings, type StoredTerritory } from './territory-repository.ts'

export { bumpTerritory, createTerritory, getTerritory, getTerritoryKey, listTerritories, saveSettings, type StoredTerritory } from './territory-repository.ts'

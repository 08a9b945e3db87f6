export { bumpTerritory, createTerritory, foundTerritory, getTerritory, getTerritoryKey, listTerritories, saveSettings, type StoredTerritory } from './territory-repository.ts'

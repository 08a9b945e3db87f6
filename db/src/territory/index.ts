export { bumpTerritory, createTerritory, findTerritory, getTerritory, getTerritoryKey, listTerritories, saveSettings, type StoredTerritory } from './territory-repository.ts'

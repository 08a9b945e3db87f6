export { bumpTerritory, createTerritory, getTerritory, getTerritoryKey, listTerritories, requireTerritory, saveSettings, type StoredTerritory } from './territory-repository.ts'

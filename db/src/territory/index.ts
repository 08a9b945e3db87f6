export {
  bumpTerritory, createTerritory, getTerritory, getTerritoryKey, listCountries, listCurrencies, listTerritories, requireTerritory, saveSettings, type StoredTerritory,
} from './territory-repository.ts'

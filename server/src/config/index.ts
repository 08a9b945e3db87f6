export { configSchema, readConfig, siteAddress, ConfigError, type Config } from './config.ts'

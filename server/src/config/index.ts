export { configSchema, readConfig, ConfigError, type Config } from './config.ts'

import { defineMessages } from '@atalaya/shared/language'

/** Who answers for a figure, and who does while that person cannot. */
export const ownerMessages = defineMessages({
  es: {
    both: (owner: string, substitute: string) => `${owner} (suplente: ${substitute})`,
    substituteAlone: (substitute: string) => `Suplente: ${substitute}`,
  },
  pt: {
    both: (owner: string, substitute: string) => `${owner} (substituto: ${substitute})`,
    substituteAlone: (substitute: string) => `Substituto: ${substitute}`,
  },
  en: {
    both: (owner: string, substitute: string) => `${owner} (substitute: ${substitute})`,
    substituteAlone: (substitute: string) => `Substitute: ${substitute}`,
  },
})

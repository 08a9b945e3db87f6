import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  narrative: string
  narrativeLead: string
  result: string
  resultHint: string
  obstacle: string
  obstacleHint: string
  wayForward: string
  wayForwardHint: string
  blank: string
}

export const narrativeMessages = defineMessages<Texts>({
  es: {
    narrative: 'Lo que hay que contar',
    narrativeLead: 'Pasa al informe tal como está. Diga solo lo que la evidencia sostiene.',
    result: 'Resultado',
    resultHint: 'Qué cambió en el trimestre y qué cifra lo muestra.',
    obstacle: 'Obstáculo',
    obstacleHint: 'Qué lo impidió o lo demoró.',
    wayForward: 'Qué sigue',
    wayForwardHint: 'Qué se hará, quién y cuándo.',
    blank: 'en blanco',
  },
  pt: {
    narrative: 'O que há para contar',
    narrativeLead: 'Passa para o relatório tal como está. Diga apenas o que a evidência sustenta.',
    result: 'Resultado',
    resultHint: 'O que mudou no trimestre e que número o mostra.',
    obstacle: 'Obstáculo',
    obstacleHint: 'O que impediu ou atrasou.',
    wayForward: 'Próximos passos',
    wayForwardHint: 'O que será feito, por quem e quando.',
    blank: 'em branco',
  },
  en: {
    narrative: 'What there is to tell',
    narrativeLead: 'It goes into the report as it stands. Say only what the evidence supports.',
    result: 'Result',
    resultHint: 'What changed in the quarter, and which figure shows it.',
    obstacle: 'Obstacle',
    obstacleHint: 'What prevented or delayed it.',
    wayForward: 'Way forward',
    wayForwardHint: 'What will be done, by whom and when.',
    blank: 'blank',
  },
})

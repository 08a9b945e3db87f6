import { defineMessages } from '@atalaya/shared/language'
import type { SubmissionState } from '@atalaya/shared/submission'

interface Texts {
  states: Record<SubmissionState, string>
  noRows: string
  noRowsText: string
  returned: string
  keys: string
}

export const quarterMessages = defineMessages<Texts>({
  es: {
    states: { draft: 'En borrador', submitted: 'En validación', returned: 'Devuelto con preguntas', approved: 'Aprobado', published: 'Publicado' },
    noRows: 'Este trimestre no se debe ninguna cifra',
    noRowsText: 'El territorio no ha adoptado indicadores que se midan en este periodo. Quien lo administra los elige en «Indicadores».',
    returned: 'Se devolvió con esta nota',
    keys: 'Enter baja · Mayús+Enter sube · Esc deshace · F1 o ? abre la definición · F2, los detalles. Cada cifra se guarda al salir de su campo.',
  },
  pt: {
    states: { draft: 'Em rascunho', submitted: 'Em validação', returned: 'Devolvido com perguntas', approved: 'Aprovado', published: 'Publicado' },
    noRows: 'Neste trimestre não se deve nenhum número',
    noRowsText: 'O território não adotou indicadores medidos neste período. Quem o administra os escolhe em “Indicadores”.',
    returned: 'Foi devolvido com esta nota',
    keys: 'Enter desce · Shift+Enter sobe · Esc desfaz · F1 ou ? abre a definição · F2, os detalhes. Cada número é salvo ao sair do campo.',
  },
  en: {
    states: { draft: 'Draft', submitted: 'In validation', returned: 'Returned with questions', approved: 'Approved', published: 'Published' },
    noRows: 'No figure is due in this quarter',
    noRowsText: 'The territory has adopted no indicator that is measured in this period. Its administrator chooses them under “Indicators”.',
    returned: 'It was returned with this note',
    keys: 'Enter goes down · Shift+Enter goes up · Esc undoes · F1 or ? opens the definition · F2, the details. Each figure is saved as you leave its field.',
  },
})

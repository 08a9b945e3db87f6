import { defineMessages } from '@atalaya/shared/language'

interface Texts {
  title: string
  lead: string
  holds: string
  care: string
  take: string
  making: string
  taken: string
  takenText: (name: string) => string
}

/** Texts about taking everything that a city has. */
export const archiveMessages = defineMessages<Texts>({
  es: {
    title: 'Llevarse todo',
    lead: 'Todo lo que la ciudad tiene aquí, en un solo archivo zip que se lee sin Atalaya y con el que otra instalación la vuelve a levantar.',
    holds: 'Trae las cifras en hojas de cálculo, los soportes, el registro de auditoría y un README.txt que dice qué es cada archivo. No trae contraseñas ni claves.',
    care: 'También trae lo que no se ha publicado, y los nombres y correos de quienes trabajan aquí: guárdelo donde solo lo lea quien deba. En el registro queda que usted se lo llevó.',
    take: 'Descargar todo',
    making: 'Preparando el archivo…',
    taken: 'El archivo está listo',
    takenText: (name) => `Se guarda en su equipo como ${name}.`,
  },
  pt: {
    title: 'Levar tudo',
    lead: 'Tudo o que a cidade tem aqui, em um único arquivo zip que se lê sem a Atalaya e com o qual outra instalação a põe de pé outra vez.',
    holds: 'Traz os números em planilhas, os comprovantes, o registro de auditoria e um README.txt que diz o que é cada arquivo. Não traz senhas nem chaves.',
    care: 'Traz também o que não foi publicado, e os nomes e e-mails de quem trabalha aqui: guarde-o onde só o leia quem deve. Fica registrado que você o levou.',
    take: 'Baixar tudo',
    making: 'Preparando o arquivo…',
    taken: 'O arquivo está pronto',
    takenText: (name) => `É salvo no seu computador como ${name}.`,
  },
  en: {
    title: 'Take everything',
    lead: 'Everything that the city has here, in one zip file that is read without Atalaya, and from which another installation sets it up again.',
    holds: 'It holds the figures as spreadsheets, the evidence, the audit trail and a README.txt that says what each file is. It holds no passwords and no keys.',
    care: 'It also holds what has not been published, and the names and e-mails of those who work here: keep it where only those read it who should. The trail says that you took it.',
    take: 'Download everything',
    making: 'Preparing the file…',
    taken: 'The file is ready',
    takenText: (name) => `It is saved on your computer as ${name}.`,
  },
})

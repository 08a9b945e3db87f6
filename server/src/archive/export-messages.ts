import type { SheetTable } from '@atalaya/db/archive'
import { defineMessages } from '@atalaya/shared/language'

interface ExportTexts {
  /** `City`, `31 January 2026`. */
  title: (about: { readonly place: string; readonly day: string }) => string
  lead: string
  sheets: string
  sheetsLead: string
  observations: string
  observationsSpreadsheet: string
  workbooks: string
  tables: Record<SheetTable, string>
  evidence: string
  evidenceText: string
  machine: string
  machineText: string
  leftOut: string
  leftOutText: string
  check: string
  checkText: string
}

/** What the README in a territory's zip says. */
export const exportMessages = defineMessages<ExportTexts>({
  es: {
    title: ({ place, day }) => `${place}: todo lo que Atalaya guarda, al ${day}`,
    lead: 'Este archivo contiene todo lo que la ciudad tiene en Atalaya. Lo que hay en él es interno: también figura lo que no se ha publicado. Guárdelo donde solo lo lea quien deba.',
    sheets: 'Hojas para leer',
    sheetsLead: 'Los CSV están en UTF-8 y se abren con una hoja de cálculo. Los encabezados son los nombres de las columnas en la base de datos. Una casilla vacía es un dato que no existe, nunca un cero.',
    observations: 'las cifras publicadas, para programas',
    observationsSpreadsheet: 'las mismas cifras, con los números como se escriben en la ciudad',
    workbooks: 'los datos del informe de cada trimestre publicado, en un libro de Excel',
    tables: {
      observationVersion: 'todas las versiones de cada cifra aprobada, con su fuente y el motivo del cambio',
      observation: 'la cifra vigente de cada indicador y periodo',
      figure: 'las cifras como se ingresaron, también las que no se han aprobado',
      submission: 'los trimestres y su estado, con quien los entregó, aprobó y publicó',
      submissionProvider: 'quién ingresó cifras en cada trimestre',
      narrative: 'lo que la oficina escribió de cada ámbito',
      adoption: 'los indicadores que la ciudad adoptó, con quien responde por cada uno',
      baseline: 'las líneas de base, con todas sus versiones',
      target: 'las metas, con todas sus versiones y sus motivos',
      evidence: 'qué soporte tiene cada cifra; la columna «hash» es el nombre del archivo en la carpeta evidence',
      correction: 'las correcciones propuestas y lo que se decidió',
      reopening: 'las cifras que se reabrieron, hasta cuándo y por qué',
      commentThread: 'las conversaciones sobre cifras y si se dieron por resueltas',
      comment: 'los comentarios',
      commentMention: 'a quién se mencionó y cuándo lo vio',
      delegation: 'las cifras que se pidieron a otras dependencias',
      delegationFigure: 'cada cifra pedida, con lo que se respondió',
      calendarRule: 'las reglas del calendario',
      periodDate: 'las fechas propias de algún trimestre',
      membership: 'quién trabaja en la ciudad y con qué papel',
      membershipIndicator: 'a qué indicadores se limita el trabajo de quien no ingresa todos',
      importMapping: 'cómo se leen los archivos de cifras que se importan, con el nombre que se le dio',
      auditEntry: 'el registro de auditoría: quién hizo qué, cuándo, y cómo estaba antes',
    },
    evidence: 'Soportes',
    evidenceText: 'Los archivos adjuntos. Cada uno se llama como la huella SHA-256 de su contenido; sheets/evidence.csv dice de qué cifra es y cómo se llamaba.',
    machine: 'Para volver a montarlo',
    machineText: 'En tables están las mismas filas, una línea de JSON cada una, sin redondear nada, y con ellas el marco de indicadores. En una instalación vacía de Atalaya, «npm run restore -- ARCHIVO» vuelve a levantar la ciudad con las mismas respuestas.',
    leftOut: 'Lo que no está',
    leftOutText: 'Ni contraseñas, ni segundos pasos, ni sesiones, ni claves de programas, ni enlaces de invitación, ni mensajes enviados. Los enlaces con que se pidieron cifras a otras dependencias dejan de servir. De quienes ya no trabajan en la ciudad queda el nombre, no el correo.',
    check: 'Para comprobarlo',
    checkText: 'SHA256SUMS tiene la huella de cada archivo. En la carpeta donde se descomprimió: sha256sum -c SHA256SUMS',
  },
  pt: {
    title: ({ place, day }) => `${place}: tudo o que a Atalaya guarda, em ${day}`,
    lead: 'Este arquivo contém tudo o que a cidade tem na Atalaya. O que há nele é interno: traz também o que não foi publicado. Guarde-o onde só o leia quem deve.',
    sheets: 'Planilhas para ler',
    sheetsLead: 'Os CSV estão em UTF-8 e abrem em uma planilha. Os cabeçalhos são os nomes das colunas no banco de dados. Uma célula vazia é um dado que não existe, nunca um zero.',
    observations: 'os números publicados, para programas',
    observationsSpreadsheet: 'os mesmos números, escritos como se escreve na cidade',
    workbooks: 'os dados do relatório de cada trimestre publicado, em uma pasta de trabalho do Excel',
    tables: {
      observationVersion: 'todas as versões de cada número aprovado, com sua fonte e o motivo da mudança',
      observation: 'o número vigente de cada indicador e período',
      figure: 'os números como foram informados, também os que não foram aprovados',
      submission: 'os trimestres e seu estado, com quem os entregou, aprovou e publicou',
      submissionProvider: 'quem informou números em cada trimestre',
      narrative: 'o que o escritório escreveu de cada âmbito',
      adoption: 'os indicadores que a cidade adotou, com quem responde por cada um',
      baseline: 'as linhas de base, com todas as suas versões',
      target: 'as metas, com todas as suas versões e seus motivos',
      evidence: 'que comprovante tem cada número; a coluna «hash» é o nome do arquivo na pasta evidence',
      correction: 'as correções propostas e o que se decidiu',
      reopening: 'os números que foram reabertos, até quando e por quê',
      commentThread: 'as conversas sobre números e se foram dadas por resolvidas',
      comment: 'os comentários',
      commentMention: 'quem foi mencionado e quando viu',
      delegation: 'os números que foram pedidos a outros órgãos',
      delegationFigure: 'cada número pedido, com o que foi respondido',
      calendarRule: 'as regras do calendário',
      periodDate: 'as datas próprias de algum trimestre',
      membership: 'quem trabalha na cidade e com que papel',
      membershipIndicator: 'a quais indicadores se limita o trabalho de quem não informa todos',
      importMapping: 'como são lidos os arquivos de valores que se importam, com o nome que se deu',
      auditEntry: 'o registro de auditoria: quem fez o quê, quando, e como estava antes',
    },
    evidence: 'Comprovantes',
    evidenceText: 'Os arquivos anexados. Cada um tem por nome a impressão SHA-256 do seu conteúdo; sheets/evidence.csv diz de que número ele é e como se chamava.',
    machine: 'Para montar de novo',
    machineText: 'Em tables estão as mesmas linhas, cada uma em uma linha de JSON, sem nada arredondado, e com elas o marco de indicadores. Em uma instalação vazia da Atalaya, «npm run restore -- ARQUIVO» põe a cidade de pé outra vez com as mesmas respostas.',
    leftOut: 'O que não está',
    leftOutText: 'Nem senhas, nem segundas etapas, nem sessões, nem chaves de programas, nem links de convite, nem mensagens enviadas. Os links com que se pediram números a outros órgãos deixam de funcionar. De quem já não trabalha na cidade fica o nome, não o e-mail.',
    check: 'Para conferir',
    checkText: 'SHA256SUMS tem a impressão de cada arquivo. Na pasta em que foi descompactado: sha256sum -c SHA256SUMS',
  },
  en: {
    title: ({ place, day }) => `${place}: everything that Atalaya keeps, as of ${day}`,
    lead: 'This file holds everything that the city has in Atalaya. What is in it is internal: it includes what has not been published. Keep it where only those who should can read it.',
    sheets: 'Sheets to read',
    sheetsLead: 'The CSV files are UTF-8 and open in a spreadsheet. Their headings are the names of the columns in the database. An empty cell is a figure that does not exist, never a zero.',
    observations: 'the published figures, for programs',
    observationsSpreadsheet: 'the same figures, with numbers as the city writes them',
    workbooks: 'the data of the report of each published quarter, as an Excel workbook',
    tables: {
      observationVersion: 'every version of each approved figure, with its source and why it changed',
      observation: 'the figure in force of each indicator and period',
      figure: 'the figures as they were entered, those not approved included',
      submission: 'the quarters and their state, and who submitted, approved and published them',
      submissionProvider: 'who entered figures in each quarter',
      narrative: 'what the office wrote of each scope',
      adoption: 'the indicators that the city has taken on, and who answers for each',
      baseline: 'the baselines, with all their versions',
      target: 'the targets, with all their versions and the reasons',
      evidence: 'what supports each figure; the column “hash” is the name of the file in the folder evidence',
      correction: 'the corrections that were proposed, and what was decided',
      reopening: 'the figures that were reopened, until when and why',
      commentThread: 'the conversations about figures, and whether they were settled',
      comment: 'the comments',
      commentMention: 'who was mentioned, and when they saw it',
      delegation: 'the figures that were asked of other departments',
      delegationFigure: 'each figure that was asked for, with what was answered',
      calendarRule: 'the rules of the calendar',
      periodDate: 'dates of a quarter of its own',
      membership: 'who works in the city, and in which role',
      membershipIndicator: 'the indicators to which the work of those is limited who do not enter all',
      importMapping: 'how files of figures are read that are imported, under the name it was given',
      auditEntry: 'the audit trail: who did what, when, and what it was before',
    },
    evidence: 'Evidence',
    evidenceText: 'The files that were attached. Each is named by the SHA-256 of its content; sheets/evidence.csv says which figure it supports and what it was called.',
    machine: 'To set it up again',
    machineText: 'The folder tables has the same rows, a line of JSON each, with nothing rounded, and with them the framework of indicators. In an empty installation of Atalaya, “npm run restore -- FILE” sets the city up again with the same answers.',
    leftOut: 'What is not here',
    leftOutText: 'No passwords, second steps, sessions, program tokens, invitation links or messages sent. The links by which figures were asked of other departments stop working. Those who no longer work in the city appear by name, without their e-mail.',
    check: 'To check it',
    checkText: 'SHA256SUMS has the checksum of each file. In the folder where it was unpacked: sha256sum -c SHA256SUMS',
  },
})

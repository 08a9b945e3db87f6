import { defineMessages } from '../language/index.ts'
import type { FileRefusal } from './file-refusal.ts'

type Texts = Record<FileRefusal, string>

/** What is said of a file that is not read: what is wrong with it, and what to do. Nothing of it was kept. */
export const fileRefusalMessages = defineMessages<Texts>({
  es: {
    empty: 'El archivo está vacío. Guárdelo de nuevo con sus datos y vuelva a intentarlo.',
    'too-large': 'El archivo pesa más de 40 MB. Divídalo en varios, o deje solo las hojas con cifras.',
    gone: 'El archivo ya no se guarda aquí. Envíelo de nuevo.',
    damaged: 'El archivo está dañado o incompleto y no se puede abrir. Ábralo en su programa de hojas de cálculo, guárdelo de nuevo como XLSX y vuelva a intentarlo.',
    'too-heavy': 'Descomprimido, el archivo ocupa mucho más de lo que ocupa una tabla de cifras, y no se abre. Deje solo las hojas con cifras, sin imágenes, o guárdelas como CSV.',
    'too-many-columns': 'La hoja tiene demasiadas columnas para ser una tabla de cifras. Borre las que sobran, también las vacías a la derecha, y guárdela de nuevo.',
    'too-many-rows': 'La hoja tiene demasiadas filas para leerla de una vez. Divídala en varios archivos.',
    'takes-too-long': 'El archivo tarda demasiado en leerse. Guarde la hoja como CSV o divídala en varios archivos.',
    'password-protected': 'El archivo está protegido con contraseña. Quítela en su programa de hojas de cálculo, guárdelo de nuevo y vuelva a intentarlo.',
    'old-workbook': 'Es un libro XLS, de Excel 2003 o anterior. Ábralo y guárdelo como «Libro de Excel (.xlsx)» o como CSV.',
    'binary-workbook': 'Es un libro binario de Excel (XLSB). Ábralo y guárdelo como «Libro de Excel (.xlsx)» o como CSV.',
    'open-document': 'Es una hoja de cálculo ODS. Ábrala y guárdela como «Excel 2007-365 (.xlsx)» o como CSV.',
    'not-a-table': 'El archivo no es una tabla: no es texto ni un libro de Excel. Elija un archivo CSV o XLSX.',
  },
  pt: {
    empty: 'O arquivo está vazio. Salve-o de novo com seus dados e tente outra vez.',
    'too-large': 'O arquivo tem mais de 40 MB. Divida-o em vários, ou deixe só as planilhas com valores.',
    gone: 'O arquivo já não é guardado aqui. Envie-o de novo.',
    damaged: 'O arquivo está danificado ou incompleto e não pode ser aberto. Abra-o no seu programa de planilhas, salve-o de novo como XLSX e tente outra vez.',
    'too-heavy': 'Descompactado, o arquivo ocupa muito mais do que uma tabela de valores ocupa, e não é aberto. Deixe só as planilhas com valores, sem imagens, ou salve-as como CSV.',
    'too-many-columns': 'A planilha tem colunas demais para ser uma tabela de valores. Apague as que sobram, inclusive as vazias à direita, e salve-a de novo.',
    'too-many-rows': 'A planilha tem linhas demais para ser lida de uma vez. Divida-a em vários arquivos.',
    'takes-too-long': 'O arquivo demora demais para ser lido. Salve a planilha como CSV ou divida-a em vários arquivos.',
    'password-protected': 'O arquivo está protegido por senha. Retire-a no seu programa de planilhas, salve-o de novo e tente outra vez.',
    'old-workbook': 'É uma pasta XLS, do Excel 2003 ou anterior. Abra-a e salve-a como “Pasta de Trabalho do Excel (.xlsx)” ou como CSV.',
    'binary-workbook': 'É uma pasta binária do Excel (XLSB). Abra-a e salve-a como “Pasta de Trabalho do Excel (.xlsx)” ou como CSV.',
    'open-document': 'É uma planilha ODS. Abra-a e salve-a como “Excel 2007-365 (.xlsx)” ou como CSV.',
    'not-a-table': 'O arquivo não é uma tabela: não é texto nem pasta do Excel. Escolha um arquivo CSV ou XLSX.',
  },
  en: {
    empty: 'The file is empty. Save it again with its data and try once more.',
    'too-large': 'The file is larger than 40 MB. Divide it into several, or keep only the sheets with figures.',
    gone: 'The file is no longer kept here. Send it again.',
    damaged: 'The file is damaged or incomplete and cannot be opened. Open it in your spreadsheet program, save it again as XLSX and try once more.',
    'too-heavy': 'Unpacked, the file takes far more room than a table of figures does, so it is not opened. Keep only the sheets with figures, without pictures, or save them as CSV.',
    'too-many-columns': 'The sheet has too many columns for a table of figures. Delete those that are not needed, the empty ones on the right as well, and save it again.',
    'too-many-rows': 'The sheet has too many rows to be read at once. Divide it into several files.',
    'takes-too-long': 'The file takes too long to read. Save the sheet as CSV, or divide it into several files.',
    'password-protected': 'The file is protected by a password. Remove it in your spreadsheet program, save the file again and try once more.',
    'old-workbook': 'This is an XLS workbook, of Excel 2003 or earlier. Open it and save it as “Excel Workbook (.xlsx)” or as CSV.',
    'binary-workbook': 'This is a binary Excel workbook (XLSB). Open it and save it as “Excel Workbook (.xlsx)” or as CSV.',
    'open-document': 'This is an ODS spreadsheet. Open it and save it as “Excel 2007–365 (.xlsx)” or as CSV.',
    'not-a-table': 'The file is no table: neither text nor an Excel workbook. Choose a CSV or XLSX file.',
  },
})

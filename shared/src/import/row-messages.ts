import { defineMessages } from '../language/index.ts'
import type { RowRefusal } from './import-row.ts'

/** Why a figure of a file is not taken, as a sentence beside its row. */
export const rowRefusalMessages = defineMessages<Record<RowRefusal, string>>({
  es: {
    formula: 'La fila tiene una fórmula: pegue su resultado como valor.', 'quote-open': 'Unas comillas se abren y no se cierran; desde aquí no se sabe dónde termina cada celda.',
    'no-territory': 'Falta la ciudad.', 'unknown-territory': 'No hay ninguna ciudad con ese nombre.', 'not-allowed': 'Su cuenta no ingresa cifras en esa ciudad.',
    'no-indicator': 'Falta el indicador.', 'unknown-indicator': 'No hay ningún indicador con ese código o nombre.', 'not-adopted': 'La ciudad no ha adoptado ese indicador.',
    'no-period': 'No se lee un periodo.', 'other-frequency': 'El periodo no es de la frecuencia del indicador.', 'period-too-early': 'El periodo es anterior a los que se guardan aquí.',
    'period-not-open': 'El periodo todavía no empieza.', 'period-not-ended': 'El periodo no ha terminado.',
    'period-closed': 'El trimestre está cerrado según el calendario de la ciudad.',
    'parts-missing': 'Una razón necesita su numerador y su denominador.', percent: 'Tiene un signo de porcentaje, y no se sabe de qué.', 'foreign-currency': 'El monto está en otra moneda y no se sabe a qué tasa.',
    'no-fraction': 'Es una fracción, y el indicador no es una razón.', 'too-long': 'La fuente o la nota son demasiado largas.', 'unreadable-date': 'La fecha del dato no se lee.',
    repeated: 'Otra fila anterior da la misma cifra.', 'quarter-in-review': 'El trimestre está entregado y espera su aprobación.', 'quarter-in-work': 'En ese trimestre ya se trabaja aquí.',
    'cannot-be-right': 'La cifra no puede ser correcta según la ficha del indicador.',
    'not-a-number': 'No es un número.', exponent: 'La hoja de cálculo abrevió el número y perdió cifras.', grouping: 'Los separadores de miles no se entienden.', 'several-decimal-marks': 'Tiene más de un signo decimal.',
    'too-many-digits': 'Tiene más de 15 cifras significativas.', 'too-large': 'El número es demasiado grande.', 'words-beside': 'Junto al número hay palabras que no se entienden.',
    'scale-unclear': 'No se sabe de qué magnitud es: escriba el número completo.', 'currency-unclear': 'No se sabe de qué moneda es.', 'spreadsheet-error': 'Es un error de la hoja de cálculo.',
    'too-narrow': 'La columna era muy angosta y el número no se ve.', date: 'La hoja de cálculo la convirtió en una fecha.',
  },
  pt: {
    formula: 'A linha tem uma fórmula: cole o resultado como valor.', 'quote-open': 'Há aspas abertas que não se fecham; daqui em diante não se sabe onde termina cada célula.',
    'no-territory': 'Falta a cidade.', 'unknown-territory': 'Não há nenhuma cidade com esse nome.', 'not-allowed': 'Sua conta não registra valores nessa cidade.',
    'no-indicator': 'Falta o indicador.', 'unknown-indicator': 'Não há nenhum indicador com esse código ou nome.', 'not-adopted': 'A cidade não adotou esse indicador.',
    'no-period': 'Não se lê um período.', 'other-frequency': 'O período não é da frequência do indicador.', 'period-too-early': 'O período é anterior aos que são guardados aqui.',
    'period-not-open': 'O período ainda não começou.', 'period-not-ended': 'O período não terminou.',
    'period-closed': 'O trimestre está fechado segundo o calendário da cidade.',
    'parts-missing': 'Uma razão precisa do numerador e do denominador.', percent: 'Tem sinal de porcentagem, e não se sabe de quê.', 'foreign-currency': 'O montante está em outra moeda e não se sabe a que taxa.',
    'no-fraction': 'É uma fração, e o indicador não é uma razão.', 'too-long': 'A fonte ou a nota são longas demais.', 'unreadable-date': 'A data do dado não é legível.',
    repeated: 'Outra linha anterior dá o mesmo valor.', 'quarter-in-review': 'O trimestre foi entregue e aguarda aprovação.', 'quarter-in-work': 'Nesse trimestre já se trabalha aqui.',
    'cannot-be-right': 'O valor não pode estar certo segundo a ficha do indicador.',
    'not-a-number': 'Não é um número.', exponent: 'A planilha abreviou o número e perdeu dígitos.', grouping: 'Não se entendem os separadores de milhar.', 'several-decimal-marks': 'Tem mais de um sinal decimal.',
    'too-many-digits': 'Tem mais de 15 dígitos significativos.', 'too-large': 'O número é grande demais.', 'words-beside': 'Junto ao número há palavras que não se entendem.',
    'scale-unclear': 'Não se sabe de que magnitude é: escreva o número completo.', 'currency-unclear': 'Não se sabe de que moeda é.', 'spreadsheet-error': 'É um erro da planilha.',
    'too-narrow': 'A coluna era estreita demais e o número não aparece.', date: 'A planilha a transformou em data.',
  },
  en: {
    formula: 'The row holds a formula: paste its result as a value.', 'quote-open': 'A quotation mark is opened and never closed; from here on nothing says where a cell ends.',
    'no-territory': 'The city is missing.', 'unknown-territory': 'There is no city of that name.', 'not-allowed': 'Your account does not enter figures in that city.',
    'no-indicator': 'The indicator is missing.', 'unknown-indicator': 'There is no indicator with that code or name.', 'not-adopted': 'The city has not adopted that indicator.',
    'no-period': 'No period can be read.', 'other-frequency': 'The period is not of the indicator’s frequency.', 'period-too-early': 'The period is before those that are kept here.',
    'period-not-open': 'The period has not begun.', 'period-not-ended': 'The period has not ended.',
    'period-closed': 'The quarter is closed by the city’s calendar.',
    'parts-missing': 'A ratio needs its numerator and its denominator.', percent: 'It has a percent sign, and nothing says of what.', 'foreign-currency': 'The amount is in another currency, and nothing says at which rate.',
    'no-fraction': 'It is a fraction, and the indicator is no ratio.', 'too-long': 'The source or the note is too long.', 'unreadable-date': 'The date of the data cannot be read.',
    repeated: 'An earlier row gives the same figure.', 'quarter-in-review': 'The quarter has been handed in and waits for its approval.', 'quarter-in-work': 'That quarter is being worked on here.',
    'cannot-be-right': 'By the indicator’s sheet, the figure cannot be right.',
    'not-a-number': 'It is no number.', exponent: 'The spreadsheet shortened the number and lost digits.', grouping: 'The thousands separators cannot be understood.', 'several-decimal-marks': 'It has more than one decimal mark.',
    'too-many-digits': 'It has more than 15 significant digits.', 'too-large': 'The number is too large.', 'words-beside': 'Words beside the number cannot be understood.',
    'scale-unclear': 'Its magnitude is not clear: write the number in full.', 'currency-unclear': 'Its currency is not clear.', 'spreadsheet-error': 'It is an error of the spreadsheet.',
    'too-narrow': 'The column was too narrow and the number cannot be seen.', date: 'The spreadsheet made a date of it.',
  },
})

/** The list of rows that were not taken, as a file. */
export const refusedRowsMessages = defineMessages<{ columns: string[] }>({
  es: { columns: ['Fila', 'Columna', 'Motivo', 'Ciudad', 'Indicador', 'Periodo', 'Valor'] },
  pt: { columns: ['Linha', 'Coluna', 'Motivo', 'Cidade', 'Indicador', 'Período', 'Valor'] },
  en: { columns: ['Row', 'Column', 'Reason', 'City', 'Indicator', 'Period', 'Value'] },
})

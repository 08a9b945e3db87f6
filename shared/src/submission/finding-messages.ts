import { defineMessages } from '../language/index.ts'

/** What is so, and what to do about it. */
export type Told = readonly [fact: string, advice: string]

interface FindingTexts {
  numeratorAbove: (numerator: string, denominator: string) => Told
  outOfRange: (value: string, range: string) => Told
  between: (lower: string, upper: string) => string
  atLeast: (lower: string) => string
  atMost: (upper: string) => string
  negativeCount: (value: string) => Told
  notWhole: (value: string) => Told
  tooManyDigits: (digits: string) => Told
  denominatorMissing: Told
  denominatorZero: (numerator: string) => Told
  notALevel: (value: string, range: string) => Told
  tooLarge: (value: string, magnitude: string, previous: string, when: string) => Told
  tooSmall: (value: string, magnitude: string, previous: string, when: string) => Told
  largeChange: (value: string, previous: string, when: string, change: string) => Told
  outsideUsual: (value: string, count: string, range: string) => Told
  cumulativeLower: (value: string, previous: string, when: string) => Told
  cumulativeNumeratorLower: (value: string, previous: string, when: string) => Told
  sourceMissing: Told
  rateSourceMissing: Told
  dataDateMissing: Told
  dateTooEarly: (day: string) => Told
  dateInFuture: (day: string, today: string) => Told
  dataDateFar: (day: string, period: string) => Told
  denominatorChanged: (denominator: string, previous: string, when: string, change: string) => Told
  valueExpected: (previous: string, when: string) => Told
}

/** What looks wrong, with the numbers, and what to do. No verb has a number with its unit as subject: «1 acuerdos es», «2 acuerdos son». */
export const findingMessages = defineMessages<FindingTexts>({
  es: {
    numeratorAbove: (numerator, denominator) => [`El numerador, ${numerator}, es mayor que el denominador, ${denominator}, del que forma parte.`, 'Revise los dos números.'],
    outOfRange: (value, range) => [`El valor, ${value}, está fuera de lo posible: ${range}.`, 'Revise la cifra.'],
    between: (lower, upper) => `entre ${lower} y ${upper}`,
    atLeast: (lower) => `${lower} como mínimo`,
    atMost: (upper) => `${upper} como máximo`,
    negativeCount: (value) => [`${value} es un número negativo, y aquí se cuenta desde cero.`, 'Revise la cifra.'],
    notWhole: (value) => [`${value} no es un número entero, y aquí se cuentan unidades completas.`, 'Revise la cifra.'],
    tooManyDigits: (digits) => [`El número tiene más de ${digits} cifras significativas y no se podría guardar sin alterarlo.`, 'Quite las que sobran.'],
    denominatorMissing: ['Falta el denominador.', 'Escriba el numerador y el denominador.'],
    denominatorZero: (numerator) => [`El denominador es 0 y el numerador, ${numerator}: la cifra queda como «no aplica».`, 'Escriba el denominador si existe, o explique por qué es 0.'],
    notALevel: (value, range) => [`${value} no es un nivel de la escala, que va en números enteros ${range}.`, 'Elija el nivel.'],
    tooLarge: (value, magnitude, previous, when) => [`El valor, ${value}, es unas ${magnitude} veces el de ${when}, ${previous}.`, '¿Sobran ceros o cambió la unidad? Corrija la cifra o explique el cambio.'],
    tooSmall: (value, magnitude, previous, when) => [`El valor, ${value}, es unas ${magnitude} veces menor que el de ${when}, ${previous}.`, '¿Faltan ceros o cambió la unidad? Corrija la cifra o explique el cambio.'],
    largeChange: (value, previous, when, change) => [`${value} frente a ${previous} en ${when}: ${change}.`, 'Confirme la cifra y explique el cambio.'],
    outsideUsual: (value, count, range) => [`El valor, ${value}, se sale de lo habitual, que según los últimos ${count} valores está ${range}.`, 'Confirme la cifra y explique la diferencia.'],
    cumulativeLower: (value, previous, when) => [`El acumulado baja a ${value}; en ${when} era ${previous}.`, 'Dentro del año solo baja por una corrección: revise la cifra o explíquela.'],
    cumulativeNumeratorLower: (value, previous, when) => [`El numerador acumulado baja a ${value}; en ${when} era ${previous}.`, 'Dentro del año solo baja por una corrección: revise la cifra o explíquela.'],
    sourceMissing: ['Falta la fuente.', 'Escriba de qué documento o registro sale la cifra.'],
    rateSourceMissing: ['Falta la fuente de la tasa de cambio.', 'Escriba quién la certifica.'],
    dataDateMissing: ['Falta la fecha del dato.', 'Escriba a qué día corresponde la cifra.'],
    dateTooEarly: (day) => [`La fecha, ${day}, es anterior a 1900.`, 'Revise el año.'],
    dateInFuture: (day, today) => [`La fecha, ${day}, aún no ha llegado: hoy es ${today}.`, 'Escriba el día al que corresponde el dato.'],
    dataDateFar: (day, period) => [`La fecha del dato, ${day}, está a más de dos años del final del periodo, ${period}.`, 'Revise el año o explique por qué.'],
    denominatorChanged: (denominator, previous, when, change) => [`El denominador es ${denominator}; en ${when} era ${previous} (${change}).`, 'Confirme que se mide lo mismo y explique el cambio.'],
    valueExpected: (previous, when) => [`En ${when} hubo un valor, ${previous}, y ahora se responde «no aplica».`, 'Si el valor existe y no se conoce, elija «sin dato»; si no aplica, explique por qué.'],
  },
  pt: {
    numeratorAbove: (numerator, denominator) => [`O numerador, ${numerator}, é maior que o denominador, ${denominator}, do qual faz parte.`, 'Confira os dois números.'],
    outOfRange: (value, range) => [`O valor, ${value}, está fora do possível: ${range}.`, 'Confira o número.'],
    between: (lower, upper) => `entre ${lower} e ${upper}`,
    atLeast: (lower) => `no mínimo ${lower}`,
    atMost: (upper) => `no máximo ${upper}`,
    negativeCount: (value) => [`${value} é um número negativo, e aqui se conta a partir de zero.`, 'Confira o número.'],
    notWhole: (value) => [`${value} não é um número inteiro, e aqui se contam unidades completas.`, 'Confira o número.'],
    tooManyDigits: (digits) => [`O número tem mais de ${digits} algarismos significativos e não poderia ser guardado sem alteração.`, 'Retire os que sobram.'],
    denominatorMissing: ['Falta o denominador.', 'Escreva o numerador e o denominador.'],
    denominatorZero: (numerator) => [`O denominador é 0 e o numerador, ${numerator}: o número fica como “não se aplica”.`, 'Escreva o denominador, se existir, ou explique por que é 0.'],
    notALevel: (value, range) => [`${value} não é um nível da escala, que vai em números inteiros ${range}.`, 'Escolha o nível.'],
    tooLarge: (value, magnitude, previous, when) => [`O valor, ${value}, é cerca de ${magnitude} vezes o de ${when}, ${previous}.`, 'Sobram zeros ou mudou a unidade? Corrija o número ou explique a mudança.'],
    tooSmall: (value, magnitude, previous, when) => [`O valor, ${value}, é cerca de ${magnitude} vezes menor que o de ${when}, ${previous}.`, 'Faltam zeros ou mudou a unidade? Corrija o número ou explique a mudança.'],
    largeChange: (value, previous, when, change) => [`${value} ante ${previous} em ${when}: ${change}.`, 'Confirme o número e explique a mudança.'],
    outsideUsual: (value, count, range) => [`O valor, ${value}, foge do habitual, que segundo os últimos ${count} valores fica ${range}.`, 'Confirme o número e explique a diferença.'],
    cumulativeLower: (value, previous, when) => [`O acumulado cai para ${value}; em ${when} era ${previous}.`, 'Dentro do ano só cai por uma correção: confira o número ou explique-a.'],
    cumulativeNumeratorLower: (value, previous, when) => [`O numerador acumulado cai para ${value}; em ${when} era ${previous}.`, 'Dentro do ano só cai por uma correção: confira o número ou explique-a.'],
    sourceMissing: ['Falta a fonte.', 'Escreva de que documento ou registro vem o número.'],
    rateSourceMissing: ['Falta a fonte da taxa de câmbio.', 'Escreva quem a certifica.'],
    dataDateMissing: ['Falta a data do dado.', 'Escreva a que dia corresponde o número.'],
    dateTooEarly: (day) => [`A data, ${day}, é anterior a 1900.`, 'Confira o ano.'],
    dateInFuture: (day, today) => [`A data, ${day}, ainda não chegou: hoje é ${today}.`, 'Escreva o dia a que o dado corresponde.'],
    dataDateFar: (day, period) => [`A data do dado, ${day}, está a mais de dois anos do fim do período, ${period}.`, 'Confira o ano ou explique por quê.'],
    denominatorChanged: (denominator, previous, when, change) => [`O denominador é ${denominator}; em ${when} era ${previous} (${change}).`, 'Confirme que se mede o mesmo e explique a mudança.'],
    valueExpected: (previous, when) => [`Em ${when} houve um valor, ${previous}, e agora a resposta é “não se aplica”.`, 'Se o valor existe e não se conhece, escolha “sem dado”; se não se aplica, explique por quê.'],
  },
  en: {
    numeratorAbove: (numerator, denominator) => [`The numerator, ${numerator}, is larger than the denominator, ${denominator}, of which it is a part.`, 'Check both numbers.'],
    outOfRange: (value, range) => [`The value, ${value}, is outside what is possible: ${range}.`, 'Check the figure.'],
    between: (lower, upper) => `between ${lower} and ${upper}`,
    atLeast: (lower) => `${lower} or more`,
    atMost: (upper) => `${upper} or less`,
    negativeCount: (value) => [`${value} is a negative number, and here counting starts at zero.`, 'Check the figure.'],
    notWhole: (value) => [`${value} is not a whole number, and here whole units are counted.`, 'Check the figure.'],
    tooManyDigits: (digits) => [`The number has more than ${digits} significant digits and could not be kept without changing it.`, 'Remove those that are not needed.'],
    denominatorMissing: ['The denominator is missing.', 'Enter the numerator and the denominator.'],
    denominatorZero: (numerator) => [`The denominator is 0 and the numerator ${numerator}: the figure becomes “not applicable”.`, 'Enter the denominator if there is one, or explain why it is 0.'],
    notALevel: (value, range) => [`${value} is not a level of the scale, which goes in whole numbers ${range}.`, 'Choose the level.'],
    tooLarge: (value, magnitude, previous, when) => [`The value, ${value}, is about ${magnitude} times that for ${when}, ${previous}.`, 'Are there too many zeros, or did the unit change? Correct the figure or explain the change.'],
    tooSmall: (value, magnitude, previous, when) => [`The value, ${value}, is about ${magnitude} times smaller than that for ${when}, ${previous}.`, 'Are zeros missing, or did the unit change? Correct the figure or explain the change.'],
    largeChange: (value, previous, when, change) => [`${value} against ${previous} in ${when}: ${change}.`, 'Confirm the figure and explain the change.'],
    outsideUsual: (value, count, range) => [`The value, ${value}, is outside the usual range, which by the last ${count} values lies ${range}.`, 'Confirm the figure and explain the difference.'],
    cumulativeLower: (value, previous, when) => [`The running total falls to ${value}; in ${when} it was ${previous}.`, 'Within the year it falls only by a correction: check the figure or explain it.'],
    cumulativeNumeratorLower: (value, previous, when) => [`The running numerator falls to ${value}; in ${when} it was ${previous}.`, 'Within the year it falls only by a correction: check the figure or explain it.'],
    sourceMissing: ['The source is missing.', 'Say from which document or register the figure comes.'],
    rateSourceMissing: ['The source of the exchange rate is missing.', 'Say who certifies it.'],
    dataDateMissing: ['The date of the data is missing.', 'Say to which day the figure refers.'],
    dateTooEarly: (day) => [`The date, ${day}, is before 1900.`, 'Check the year.'],
    dateInFuture: (day, today) => [`The date, ${day}, has not come yet: today is ${today}.`, 'Enter the day to which the data refer.'],
    dataDateFar: (day, period) => [`The date of the data, ${day}, is more than two years from the end of the period, ${period}.`, 'Check the year or explain why.'],
    denominatorChanged: (denominator, previous, when, change) => [`The denominator is ${denominator}; in ${when} it was ${previous} (${change}).`, 'Confirm that the same is being measured and explain the change.'],
    valueExpected: (previous, when) => [`In ${when} there was a value, ${previous}, and now the answer is “not applicable”.`, 'If there is a value and it is not known, choose “no data”; if it does not apply, explain why.'],
  },
})

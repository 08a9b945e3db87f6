import { all, no, rolesIn, type Ability, type Refusal } from '@atalaya/shared/access'
import type { Me } from '@atalaya/shared/account'
import { hasOpened, isNotClosed } from '@atalaya/shared/calendar'
import { calendarDate, periodInWords, periodLabel, type CalendarDate } from '@atalaya/shared/period'
import { isOpenForWriting, refusalSentence, type SubmissionView } from '@atalaya/shared/submission'
import { useLanguage } from '../language/language-context.tsx'
import { cityAddress } from '../site/public-address.ts'
import { ReasonedButton } from '../ui/button.tsx'
import { Message } from '../ui/message.tsx'
import { actionMessages } from './action-messages.ts'
import { OnlookerNote } from './onlooker-note.tsx'
import styles from './quarter-page.module.css'
import { quarterMessages } from './quarter-messages.ts'
import { QuarterDates } from './quarter-dates.tsx'
import { reopenedText } from './reopened-text.ts'
import { StateMark } from './state-mark.tsx'
import { todayIn } from './today-in.ts'

export type DialogName = 'submit' | 'return' | 'approve' | 'publish'

/** The day on which the quarter came into its state, for the sentence that says why something is not open. */
export function sinceOf({ state, submittedAt, approvedAt, publishedAt, territory }: SubmissionView): CalendarDate | undefined {
  const instants = { draft: null, returned: null, submitted: submittedAt, approved: approvedAt, published: publishedAt }
  const instant = instants[state]
  return instant === null ? undefined : calendarDate(new Date(instant), territory.timeZone)
}

interface QuarterHeadProps {
  readonly view: SubmissionView
  readonly me: Me
  readonly onAct: (dialog: DialogName) => void
}

/** The actions that one of the person's roles is about, whether or not they are open just now. */
function actionsOf(view: SubmissionView, me: Me): readonly DialogName[] {
  const held = rolesIn(me, view.territory.slug)
  const isMine = { submit: held.includes('provider'), return: held.includes('validator'), approve: held.includes('validator'), publish: held.includes('publisher') }
  const isPast = view.state === 'published'
  return (['submit', 'return', 'approve', 'publish'] as const).filter((action) => isMine[action] && !isPast)
}

/** What keeps everybody from writing, whatever their task: it is said to whoever has none of that too. */
function closedToAll({ state, dates, territory, abilities: { write } }: SubmissionView): Refusal | undefined {
  if (write.allowed) return undefined
  if (write.problem !== 'not-allowed') return write
  if (!isOpenForWriting(state)) return no('wrong-state', { state })
  const today = todayIn(territory)
  const calendar = all(hasOpened(dates, today), isNotClosed(dates, today))
  return calendar.allowed ? undefined : calendar
}

function isOtherRefusal(ability: Ability, told: Ability): boolean {
  return !ability.allowed && (told.allowed || ability.problem !== told.problem)
}

/** What quarter it is, how far it is, and what the person may do with it; what they may not, with the reason. */
export function QuarterHead({ view, me, onAct }: QuarterHeadProps) {
  const language = useLanguage()
  const texts = quarterMessages[language]
  const actions = actionMessages[language]
  const since = sinceOf(view)
  const reason = (ability: Ability) => (ability.allowed ? undefined : refusalSentence(ability, language, since))
  const { write } = view.abilities
  const closed = closedToAll(view)
  const reopened = reopenedText('stillOpen', view.rows, language)
  const offered = actionsOf(view, me)
  const open = offered.filter((action) => view.abilities[action].allowed)
  // Of buttons that wait, the first stands for all; one whose reason is that the quarter is closed says what the page says anyway.
  const waiting = offered.filter((action) => isOtherRefusal(view.abilities[action], closed ?? write))
  const shown = open.length > 0 ? open : waiting.slice(0, 1)
  return (
    <>
      <div className={styles['head']}>
        <div className={styles['names']}>
          <h1 className={styles['title']}>
            {periodLabel(view.period, language)} <span className={styles['months']}>{periodInWords(view.period, language)}</span>
          </h1>
          <StateMark state={view.state} />
        </div>
        <div className={styles['actions']}>
          {shown.map((action) => (
            <ReasonedButton
              key={action} look={action === 'return' ? 'plain' : 'primary'} reason={reason(view.abilities[action])} onPress={() => onAct(action)}
            >
              {actions[action]}
            </ReasonedButton>
          ))}
          {view.state === 'published' && <a href={cityAddress({ language, territory: view.territory.slug, period: view.period })}>{actions.toPublicPage}</a>}
        </div>
      </div>
      <QuarterDates view={view} />
      {view.returnNote !== '' && view.state === 'returned' && (
        <Message tone="warn" title={texts.returned}>
          <p>{view.returnNote}</p>
        </Message>
      )}
      {!write.allowed && write.problem === 'not-allowed' && closed === undefined && <OnlookerNote territory={view.territory.slug} held={rolesIn(me, view.territory.slug)} />}
      {closed !== undefined && (
        <Message tone="plain">
          <p>{refusalSentence(closed, language, since)}</p>
          {reopened !== undefined && <p>{reopened}</p>}
        </Message>
      )}
    </>
  )
}

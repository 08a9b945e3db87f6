import '../ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { AnswerPage } from './answer-page.tsx'

const root = document.getElementById('answer')
if (!root) throw new Error('answer.html has no element with the id answer')
const [, , token = ''] = window.location.pathname.split('/')
createRoot(root).render(
  <StrictMode>
    <AnswerPage token={decodeURIComponent(token)} />
  </StrictMode>,
)

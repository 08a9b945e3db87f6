import '../ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Office } from './office.tsx'

const root = document.getElementById('office')
if (!root) throw new Error('office.html has no element with the id office')
createRoot(root).render(
  <StrictMode>
    <Office />
  </StrictMode>,
)

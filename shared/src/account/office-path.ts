import { z } from 'zod'

/**
 * An address of the office to go on to after signing in: on this site, under `/office/`, whatever the browser makes of it. It has
 * stood in a link that anybody may have sent, so what leads elsewhere, or out of the office by way of `..`, is none.
 */
export const officePathSchema = z.string().max(2000).regex(/^\/office\/[^\\\s]*$/).refine((path) => !/(^|\/)(\.|%2e){1,2}(\/|$)/i.test(path.replace(/[?#].*$/, '')), 'leads out of the office')

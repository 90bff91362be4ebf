import { entryPage } from '../../entry-page'

const { generateMetadata, Page } = entryPage('reading')

export { generateMetadata, Page as default }

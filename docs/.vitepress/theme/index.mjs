// The default theme without the fonts it would bring: Chinese is set in the system's own.

import theme from 'vitepress/theme-without-fonts'
import './style.css'

export default theme

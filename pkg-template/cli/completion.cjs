'use strict'

// completion bash|zsh|fish: a script that asks this command what may stand next.

const { FINE, say, Usage } = require('./terminal.cjs')

// What is asked is this very file, whatever it was started by: npx has no name that a shell could call.
const SCRIPTS = {
  bash: (command) => `_weixin_openapi() {
  local IFS=$'\\n'
  COMPREPLY=($(${command} __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -o bashdefault -F _weixin_openapi weixin-openapi`,
  zsh: (command) => `_weixin_openapi() {
  local -a found
  found=("\${(@f)$(${command} __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "$found[1]" ]]; then compadd -a found; else _files; fi
}
compdef _weixin_openapi weixin-openapi`,
  fish: (command) => `complete -c weixin-openapi -a '(${command} __complete (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'`,
}

exports.run = ({ words: [shell, ...more] }) => {
  if (more.length > 0 || !Object.prototype.hasOwnProperty.call(SCRIPTS, shell || '')) throw new Usage('completion 后面应是 bash、zsh 或 fish', 'completion')
  const quoted = (path) => `"${path.replace(/(["$`\\])/g, '\\$1')}"`
  say(SCRIPTS[shell](`${quoted(process.execPath)} ${quoted(require.resolve('../cli.cjs'))}`))
  return FINE
}

"""How each shell asks for the reps: of the notebook that the line names so far.

What was typed goes to the program as one argument and is never evaluated. What comes back are words
of letters, digits and hyphens (see `coaching.rep_words`).
"""

REPS = {
    "bash": "_coachtui_reps",
    "zsh": "_coachtui_reps",
    "fish": "(_coachtui_reps)",
    "powershell": "_coachtui_reps",
}
"""What completes a rep, as shtab wants to be told."""

_BASH = r"""
_coachtui_reps() {
  local given=() word
  local -i at
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "${COMP_WORDS[at]}" in
      --demo | --demo-reset) given+=(--demo) ;;
      --data)
        word="${COMP_WORDS[at + 1]}"
        [[ "$word" == "=" ]] && word="${COMP_WORDS[at + 2]}"
        given+=("--data=${word//[\"\'\\]/}")
        ;;
    esac
  done
  command coachtui completions reps ${given[@]+"${given[@]}"} "--typed=${1//[\"\'\\]/}" 2>/dev/null
}
"""

_ZSH = r"""
_coachtui_reps() {
  local -a given found line
  local -i at
  line=("${(@Q)${(z)LBUFFER}}")
  for (( at = 1; at < $#line; at++ )); do
    case $line[at] in
      (--demo|--demo-reset) given+=(--demo) ;;
      (--data) given+=("--data=$line[at+1]") ;;
      (--data=*) given+=("$line[at]") ;;
    esac
  done
  given+=("--typed=${(Q)PREFIX}")
  found=(${(f)"$(command coachtui completions reps "${given[@]}" 2>/dev/null)"})
  compadd -U -a found
}
"""

_FISH = r"""
function _coachtui_reps
  set -l given
  set -l names_folder 0
  for word in (commandline -opc)
    if test $names_folder -eq 1
      set -a given "--data=$word"
      set names_folder 0
      continue
    end
    switch "$word"
      case --demo --demo-reset
        set -a given --demo
      case --data
        set names_folder 1
      case '--data=*'
        set -a given "$word"
    end
  end
  set -l typed (commandline -ct)
  command coachtui completions reps $given "--typed=$typed" 2>/dev/null
end
"""

_POWERSHELL = r"""
function _coachtui_reps {
  param([string]$WordToComplete)
  $given = @()
  $words = @($commandAst.CommandElements | ForEach-Object { $_.Extent.Text.Trim('"', "'") })
  for ($at = 1; $at -lt $words.Count; $at++) {
    if ($words[$at] -in '--demo', '--demo-reset') { $given += '--demo' }
    elseif ($words[$at] -like '--data=*') { $given += $words[$at] }
    elseif ($words[$at] -eq '--data' -and $at + 1 -lt $words.Count) {
      $given += '--data=' + $words[$at + 1]
    }
  }
  $program = Get-Command coachtui -CommandType Application -ErrorAction SilentlyContinue |
    Select-Object -First 1
  if ($program) { & $program completions reps @given "--typed=$WordToComplete" 2>$null }
}
"""

REPS_FUNCTIONS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH, "powershell": _POWERSHELL}
"""The functions that `REPS` names."""

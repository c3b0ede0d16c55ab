# bash completions of kettle 1.2.0
_kettle_offer() {
    local line
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen "$@" -- "$word")
}
_kettle_files() { compopt -o default 2>/dev/null || _kettle_offer -f; }
_kettle_folders() { compopt -o dirnames 2>/dev/null || _kettle_offer -d; }
_kettle() {
    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} index
    COMPREPLY=()
    if [[ $word == '=' ]]; then
        word=
    elif [[ $previous == '=' ]]; then
        previous=${COMP_WORDS[COMP_CWORD-2]}
    fi
    if (( COMP_CWORD == 1 )); then
        _kettle_offer -W 'boil log help man completions --help -h --version -V'
        return
    fi
    for (( index = 2; index < COMP_CWORD; index++ )); do
        if [[ ${COMP_WORDS[index]} == -- ]]; then
            previous=--
            command+=' --'
            break
        fi
    done
    case "$command $previous" in
        'boil --degrees' | 'boil -d') :; return ;;
        'boil --litres') :; return ;;
        'boil --flame' | 'boil -f') _kettle_offer -W 'low medium high'; return ;;
        'boil --seed') :; return ;;
        'boil --output' | 'boil -o') _kettle_folders; return ;;
        'boil --note' | 'boil -n') _kettle_files; return ;;
        'boil --tag' | 'boil -t') :; return ;;
        'boil --form') _kettle_offer -W 'text json'; return ;;
        'boil --tea') _kettle_offer -W 'assam ceylon darjeeling keemun'; return ;;
        'boil --width') :; return ;;
        'log --since' | 'log -s') :; return ;;
        'log --width') :; return ;;
    esac
    case "$command $word" in
        'boil -'*) [[ $command == *' --' ]] || { _kettle_offer -W '--degrees -d --litres --flame -f --seed --whistle --no-whistle -w --lid --no-lid --output -o --note -n --tag -t --form --tea --quiet --no-quiet -q --width --help -h'; return; } ;;
        'log -'*) [[ $command == *' --' ]] || { _kettle_offer -W '--since -s --quiet --no-quiet -q --width --help -h'; return; } ;;
        'help -'*) [[ $command == *' --' ]] || { _kettle_offer -W '--help -h'; return; } ;;
        'man -'*) [[ $command == *' --' ]] || { _kettle_offer -W '--help -h'; return; } ;;
        'completions -'*) [[ $command == *' --' ]] || { _kettle_offer -W '--help -h'; return; } ;;
    esac
    case "${command%% *}" in
        boil) _kettle_files ;;
        log) _kettle_files ;;
        help) _kettle_offer -W 'boil log help man completions' ;;
        man) : ;;
        completions) _kettle_offer -W 'bash zsh fish' ;;
    esac
}
complete -F _kettle kettle

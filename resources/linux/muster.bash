# What the Tab key offers after muster: its options, and plans and folders for the rest.
_muster()
{
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
    COMPREPLY=()
    case $before in
        --grab | --scenario | --beside | --locality | --period | --size | --page) return ;;
    esac
    if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "--page --scenario --beside --locality --period --size --dark --grab --help --help-all --version" -- "$word")
    else
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -X '!*.muster' -- "$word"; compgen -d -- "$word")
    fi
}

complete -o bashdefault -F _muster muster

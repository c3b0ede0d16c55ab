# fish completions of kettle 1.2.0
complete -c kettle -f
complete -c kettle -n '__fish_use_subcommand' -s h -l help -d 'Show help; -h shows a summary.'
complete -c kettle -n '__fish_use_subcommand' -s V -l version -d 'Show the version.'
complete -c kettle -n '__fish_use_subcommand' -a boil -d 'Heat water in one or more vessels.'
complete -c kettle -n '__fish_use_subcommand' -a log -d 'Show what was boiled.'
complete -c kettle -n '__fish_use_subcommand' -a help -d 'Show the help of the program or of a command.'
complete -c kettle -n '__fish_use_subcommand' -a man -d 'Write the manual page, in roff, to standard output.'
complete -c kettle -n '__fish_use_subcommand' -a completions -d 'Write the completions for a shell to standard output.'
complete -c kettle -n '__fish_seen_subcommand_from boil' -s d -l degrees -d 'How hot, in degrees Celsius.' -r -f
complete -c kettle -n '__fish_seen_subcommand_from boil' -l litres -d 'Water in each vessel.' -r -f
complete -c kettle -n '__fish_seen_subcommand_from boil' -s f -l flame -d 'Size of the flame.' -r -f -a 'low\\t"for milk; takes \\"for ever\\"" medium high\\t"it\'s quick: mind the \\$ bill"'
complete -c kettle -n '__fish_seen_subcommand_from boil' -l seed -d 'Seed of the order of bubbles.' -r -f
complete -c kettle -n '__fish_seen_subcommand_from boil' -s w -l whistle -d 'Whistle when the water boils.'
complete -c kettle -n '__fish_seen_subcommand_from boil' -l no-whistle -d 'Not: Whistle when the water boils.'
complete -c kettle -n '__fish_seen_subcommand_from boil' -l lid -d 'Put the lid on.'
complete -c kettle -n '__fish_seen_subcommand_from boil' -l no-lid -d 'Not: Put the lid on.'
complete -c kettle -n '__fish_seen_subcommand_from boil' -s o -l output -d 'Folder to write to.' -r -f -a '(__fish_complete_directories)'
complete -c kettle -n '__fish_seen_subcommand_from boil' -s n -l note -d 'File with a note for the log.' -r -F
complete -c kettle -n '__fish_seen_subcommand_from boil' -s t -l tag -d 'Word to find it by.' -r -f
complete -c kettle -n '__fish_seen_subcommand_from boil' -l form -d 'Form of the log.' -r -f -a 'text json'
complete -c kettle -n '__fish_seen_subcommand_from boil' -l tea -d 'What is made of it.' -r -f -a 'assam ceylon darjeeling keemun'
complete -c kettle -n '__fish_seen_subcommand_from boil' -s q -l quiet -d 'Say nothing but errors.'
complete -c kettle -n '__fish_seen_subcommand_from boil' -l no-quiet -d 'Not: Say nothing but errors.'
complete -c kettle -n '__fish_seen_subcommand_from boil' -l width -d 'Columns to write.' -r -f
complete -c kettle -n '__fish_seen_subcommand_from boil' -s h -l help -d 'Show help; -h shows a summary.'
complete -c kettle -n '__fish_seen_subcommand_from boil' -F
complete -c kettle -n '__fish_seen_subcommand_from log' -s s -l since -d 'First day to show; days before the first count backwards.' -r -f
complete -c kettle -n '__fish_seen_subcommand_from log' -s q -l quiet -d 'Say nothing but errors.'
complete -c kettle -n '__fish_seen_subcommand_from log' -l no-quiet -d 'Not: Say nothing but errors.'
complete -c kettle -n '__fish_seen_subcommand_from log' -l width -d 'Columns to write.' -r -f
complete -c kettle -n '__fish_seen_subcommand_from log' -s h -l help -d 'Show help; -h shows a summary.'
complete -c kettle -n '__fish_seen_subcommand_from log' -F
complete -c kettle -n '__fish_seen_subcommand_from help' -s h -l help -d 'Show help; -h shows a summary.'
complete -c kettle -n '__fish_seen_subcommand_from help' -f -a 'boil log help man completions'
complete -c kettle -n '__fish_seen_subcommand_from man' -s h -l help -d 'Show help; -h shows a summary.'
complete -c kettle -n '__fish_seen_subcommand_from completions' -s h -l help -d 'Show help; -h shows a summary.'
complete -c kettle -n '__fish_seen_subcommand_from completions' -f -a 'bash zsh fish'

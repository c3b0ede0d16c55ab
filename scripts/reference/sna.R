# Writes random networks with figures by R's sna, for the reference tests to compare with.
#
#     Rscript scripts/reference/sna.R FOLDER
#     WATERLINE_REFERENCE=FOLDER swift test --filter ReferenceTests
#
# Needs R with sna from CRAN; says so and does nothing where it is missing.

if (!suppressPackageStartupMessages(requireNamespace("sna", quietly = TRUE))) {
    cat("skipped: sna is not installed (sna from CRAN is needed)\n")
    quit(status = 0)
}

# Nodes, ties, teams; the seed is the position.
shapes <- list(c(8, 14, 2), c(20, 60, 3), c(40, 90, 5), c(60, 700, 6), c(120, 500, 12))

# sna 2.7-1 calls A -> A -> B "b_IO" and A -> B -> B "b_OI": roles are named by the way the path runs.
roles <- c(coordinator = "w_I", itinerant = "w_O", representative = "b_IO", gatekeeper = "b_OI", liaison = "b_O", total = "t")

number <- function(value) ifelse(is.finite(value), sprintf("%.17g", value), "null")
list_of <- function(values) paste0("[", paste(values, collapse = ", "), "]")
object <- function(members) paste0("{", paste0('"', names(members), '": ', members, collapse = ", "), "}")

network <- function(nodes, ties) {
    graph <- matrix(0, nodes, nodes)
    cells <- which(row(graph) != col(graph))
    graph[sample(cells, ties)] <- 1
    graph
}

figures <- function(graph, team) {
    brokerage <- suppressWarnings(sna::brokerage(graph, team))
    by_role <- function(table) object(sapply(roles, function(role) list_of(number(table[, role]))))
    whole <- c(
        connectedness = sna::connectedness(graph), hierarchy = sna::hierarchy(graph, measure = "krackhardt"),
        efficiency = sna::efficiency(graph), leastUpperBound = sna::lubness(graph),
        arcReciprocity = sna::grecip(graph, measure = "edgewise"),
        dyadicReciprocity = sna::grecip(graph, measure = "dyadic.nonnull"),
        dyadicReciprocityOfAll = sna::grecip(graph, measure = "dyadic"))
    values <- setNames(number(whole), sub("\\..*", "", names(whole)))
    object(c(raw = by_role(brokerage$raw.nli), z = by_role(brokerage$z.nli), values))
}

main <- function(folder) {
    entries <- sapply(seq_along(shapes), function(seed) {
        set.seed(seed)
        shape <- shapes[[seed]]
        graph <- network(shape[1], shape[2])
        team <- sample(seq_len(shape[3]), shape[1], replace = TRUE)
        ties <- which(graph == 1, arr.ind = TRUE) - 1
        object(c(
            nodes = shape[1], ties = list_of(apply(ties, 1, list_of)), teams = list_of(team - 1),
            figures = figures(graph, team)))
    })
    target <- file.path(folder, "sna.json")
    writeLines(list_of(entries), target)
    cat(sprintf("%s: %d networks (sna %s)\n", target, length(shapes), packageVersion("sna")))
}

folder <- commandArgs(trailingOnly = TRUE)
if (length(folder) != 1) stop("usage: sna.R FOLDER", call. = FALSE)
main(folder)

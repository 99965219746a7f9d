# The seconds that R's package forecast takes to choose a model for each series and forecast it with bands, and by Theta.
suppressMessages(library(forecast))
arguments <- commandArgs(trailingOnly = TRUE)
series <- as.matrix(read.csv(arguments[1], header = FALSE))
ahead <- as.integer(arguments[2])
taken <- system.time(for (i in seq_len(nrow(series))) {
  forecast(ets(ts(series[i, ], frequency = 12)), h = ahead, level = c(80, 95))
  thetaf(ts(series[i, ], frequency = 12), h = ahead)
})
cat(taken[["elapsed"]], "\n")

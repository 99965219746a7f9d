# What R's package forecast says, for r_methods_test.cpp: writes oracle_theta.csv, oracle_ets_forms.csv and oracle_croston.csv beside
# oracle_series.csv, in the folder that is given.
suppressMessages(library(forecast))
D <- commandArgs(TRUE)[1]
set.seed(20261130)
known <- read.csv(file.path(D, "oracle_series.csv"))
number <- function(x) paste(format(x, digits = 15, trim = TRUE, scientific = FALSE), collapse = " ")
simulated <- function(i) {
  f <- c(1, 4, 12)[i %% 3 + 1]
  n <- if (f == 1) 8 + i %% 20 else 2 * f + 2 + i %% (2 * f)
  level <- exp(3 + i %% 5 + cumsum(rnorm(n, 0, 0.05)) + (i %% 4) * 0.01 * seq_len(n))
  season <- 1 + (i %% 2) * 0.3 * sin(2 * pi * seq_len(n) / f)
  ts(round(level * season * exp(rnorm(n, 0, 0.08)), 1), frequency = f)
}
series <- lapply(split(known, factor(known$series, unique(known$series))), function(s) ts(s$value, frequency = s$frequency[1]))
for (i in 1:200) series[[paste("simulated", i)]] <- simulated(i)
theta <- NULL; forms <- NULL
for (name in names(series)) {
  y <- series[[name]]
  values <- if (startsWith(name, "simulated")) number(y) else ""
  f <- thetaf(y, h = 4)
  theta <- rbind(theta, data.frame(series = name, frequency = frequency(y), values = values, alpha = number(f$model$alpha),
    sigma2 = number(f$model$sigma), point = number(f$mean), lo80 = number(f$lower[, 1]), hi80 = number(f$upper[, 1]), lo95 = number(f$lower[, 2]), hi95 = number(f$upper[, 2])))
  i <- which(names(series) == name)
  if (i <= 6 || i %% 5 == 0) {
    m <- ets(y); p <- forecast(m, h = 4)
    forms <- rbind(forms, data.frame(series = name, form = gsub(",", " ", m$method), aicc = number(m$aicc), point = number(p$mean), lo95 = number(p$lower[, 2]), hi95 = number(p$upper[, 2])))
  }
}
counts <- NULL
for (i in 1:20) {
  y <- rnbinom(30 + i, mu = 0.2 + i / 8, size = 1)
  counts <- rbind(counts, data.frame(values = paste(y, collapse = " "), alpha = c(0.1, 0.25)[i %% 2 + 1], point = number(croston(ts(y), h = 1, alpha = c(0.1, 0.25)[i %% 2 + 1])$mean)))
}
write.csv(theta, file.path(D, "oracle_theta.csv"), row.names = FALSE, quote = FALSE)
write.csv(forms, file.path(D, "oracle_ets_forms.csv"), row.names = FALSE, quote = FALSE)
write.csv(counts, file.path(D, "oracle_croston.csv"), row.names = FALSE, quote = FALSE)

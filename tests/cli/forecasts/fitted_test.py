#!/usr/bin/env python3
"""The rows of data/timeseries/oracle_*.csv whose weights R fitted, beside what muster-cli fits: the same forecast to 1e-3,
or a likelier fit; and R's own weights make R's forecast."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent))
import cli
from oracles import SeriesCase, series, table

WORDS = {"ses_ETS(A,N,N)": "simple_smoothing", "holt_ETS(A,A,N)": "holt", "holt_damped_ETS(A,Ad,N)": "damped_holt",
         "hw_additive_ETS(A,A,A)": "holt_winters_additive", "hw_mult_ETS(M,A,M)": "holt_winters_multiplicative"}
WINTERS = "stats::HoltWinters_additive"


def by_series(methods):
    """The rows of forecasts of these methods, and their parameters, by series and method."""
    rows, parameters = {}, {}
    for row in table("forecasts"):
        if row["method"] in methods:
            rows.setdefault((row["series"], row["method"]), []).append(
                [float(row[column]) for column in ("point", "lo80", "hi80", "lo95", "hi95")])
    for row in table("parameters"):
        parameters.setdefault((row["series"], row["method"]), {})[row["parameter"]] = float(row["value"])
    return rows, parameters


class Fitted(SeriesCase):
    def plan_of(self, name, rows):
        season, values = series()[name]
        self.plan = self.series_plan(name, season, values, len(rows))

    def isNear(self, mine, theirs):
        return all(abs(one - max(0, other)) <= 1e-3 * abs(other)
                   for row, known in zip(mine, theirs, strict=True) for one, other in zip(row, known, strict=True))

    def test_rows_that_are_fitted_are_those_of_r_or_likelier(self):
        known, parameters = by_series(WORDS)
        near = likelier = 0
        for name in dict.fromkeys(name for name, _ in known):
            methods = [method for series_name, method in known if series_name == name]
            self.plan_of(name, known[name, methods[0]])
            for method in methods:
                theirs = known[name, method]
                mine = self.forecast(WORDS[method], {})
                fit = self.rows("methods_in_use")[0]
                self.assertEqual(fit["form"], method[method.index("(") + 1:-1])
                if self.isNear(mine, theirs):
                    near += len(theirs)
                else:
                    self.assertLess(float(fit["aicc"]), parameters[name, method]["aicc"], f"{name}, {method}")
                    likelier += len(theirs)
        self.assertEqual(near + likelier, 352)
        print(f"{near} rows within 1e-3, {likelier} of likelier fits", file=sys.stderr)

    def test_rows_of_holt_winters_follow_from_the_weights_that_r_fitted(self):
        known, parameters = by_series([WINTERS])
        for name, method in known:
            self.plan_of(name, known[name, method])
            given = parameters[name, method]
            mine = self.forecast("holt_winters_additive", {key: repr(given[key]) for key in ("alpha", "beta", "gamma")})
            for one, other in zip(mine, known[name, method], strict=True):
                self.assertNear(one, [max(0, figure) for figure in other], f"{name}, {method}")
        self.assertEqual(sum(map(len, known.values())), 56)


if __name__ == "__main__":
    cli.run()

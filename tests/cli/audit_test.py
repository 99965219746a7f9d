#!/usr/bin/env python3
"""muster-cli audit: a plan's figures computed a second time by other code."""

import cli


class Audit(cli.Case):
    def test_the_samples_agree_with_the_second_engine(self):
        for sample in ["Example county", "Kent", "BNSSG home care", "Nottinghamshire posts"]:
            plan = str(self.folder / f"{sample}.muster")
            self.done("new", plan, "--sample", sample)
            text = self.done("audit", plan)
            self.assertIn("They agree.", text)
            self.assertGreater(int(text.split()[0]), 1000)

    def test_a_scenario_agrees_with_the_second_engine(self):
        """Hours, volumes, posts and redundancies, one scenario on another, with a line of demand of its own."""
        self.sample("Example county")
        plain = self.done("audit", self.plan)
        self.done("scenario", self.plan, "add", "Fewer posts")
        self.done("scenario", self.plan, "add", "More work", "--on-top-of", "Fewer posts")
        for change, kind, *how in [
            ("Fewer posts/Cuts", "establishment_fte", "--multiply", 0.9, "--roles", "casework", "--from", "2027-04"),
            ("Fewer posts/Cuts", "establishment_fte", "--add", 1.5, "--locality", "Mid", "--role", "Team manager",
             "--from", "2026-10", "--until", "2027-09"),
            ("Fewer posts/Cuts", "redundancies", "--add", 0.5, "--locality", "North", "--role", "Social worker",
             "--from", "2027-04", "--until", "2027-06"),
            ("More work/Longer", "hours_per_case", "--multiply", 1.1, "--locality", "North"),
            ("More work/Longer", "non_case_time", "--add", 0.02, "--roles", "qualified", "--from", "2026-09"),
            ("More work/Longer", "turnover", "--set", 0.2, "--role", "Social worker", "--from", "2027-01"),
            ("More work/More", "demand_growth", "--add", 0.03, "--from", "2027-04"),
            ("More work/More", "volume", "--multiply", 1.2, "--activity", "Assessment", "--from", "2026-07"),
            ("More work/More", "volume", "--set", 30, "--locality", "Example county", "--client-group",
             "Learning disability", "--activity", "Review", "--from", "2026-08"),
        ]:
            self.done("scenario", self.plan, "adjust", change, kind, *how)
        text = self.done("audit", self.plan, "--scenario", "More work")
        self.assertIn("They agree.", text)
        self.assertGreater(int(text.split()[0]), 1000)
        self.assertNotEqual(text, plain)

    def test_a_plan_with_errors_is_refused(self):
        self.small_plan()
        self.done("set", self.plan, "role_share", "0.9", "--role", "Social worker")
        self.assertIn("must add to 1", self.refused(1, "audit", self.plan))

    def test_roles_that_share_whom_they_supervise_are_each_worked_out_once(self):
        """Each of sixty supervises the two before: the ways down from the last are more than can be gone."""
        self.small_plan()
        names = ["Social worker"] + [f"Manager {i}" for i in range(1, 61)]
        rows = [f"{name},management,{';'.join(names[max(0, i - 1):i + 1])}\n" for i, name in enumerate(names[1:])]
        self.done("import", self.plan, self.file("roles.csv", "role,kind,supervises\n" + "".join(rows)))
        self.done("set", self.plan, "span_of_control", "7")
        self.assertIn("They agree.", self.done("audit", self.plan))


if __name__ == "__main__":
    cli.run()

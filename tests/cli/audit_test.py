#!/usr/bin/env python3
"""muster-cli audit: a plan's figures computed a second time by other code."""

import cli


class Audit(cli.Case):
    def test_the_samples_agree_with_the_second_engine(self):
        for sample in ["Kent", "BNSSG home care", "Nottinghamshire posts"]:
            plan = str(self.folder / f"{sample}.muster")
            self.done("new", plan, "--sample", sample)
            text = self.done("audit", plan)
            self.assertIn("They agree.", text)
            self.assertGreater(int(text.split()[0]), 1000)

    def test_a_plan_with_errors_is_refused(self):
        self.small_plan()
        self.done("set", self.plan, "role_share", "0.9", "--role", "Social worker")
        self.assertIn("must add to 1", self.refused(1, "audit", self.plan))


if __name__ == "__main__":
    cli.run()

#!/usr/bin/env python3
"""A hundred seeded damages of tables that spreadsheets opened and saved: each is named, and undone or refused with its cause."""

import csv
import io
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "cli"))
import cli
from damages import DAMAGES, NAMED, REFUSED, UNDONE

COUNT = 100


class Damages(cli.Case):
    def plan_with_codes(self):
        """Essex with what spreadsheets like to rewrite: codes with zeros, ages that look like days, long numbers."""
        self.sample("Example county")
        for name, text in {
            "localities": "locality,parent,code\n007,Example county,00123\n012,Example county,00ABC\n",
            "grades": "grade,salary,source\n08,46678.333333333336,Zürich pay policy\n",
            "posts": "title,locality,role,fte,start,end,annual_cost,funding,status\n0012,007,Social worker,0.6666666666666666,2026-05-17,2028-03-31,51234.56,,established\n",
            "population": "locality,age_band,year,persons\n007,5-9,2026,1234\n007,10-14,2026,123456\n",
            "demand": "locality,client_group,activity,period,volume,status\n007,Older people,Assessment,2027/28,1234567,forecast\n",
        }.items():
            self.done("import", self.plan, self.file(f"{name}.csv", text), "--as", name)

    def tables(self):
        """Header and rows of every table that has some."""
        found = {}
        for table in cli.TABLES:
            header, *rows = csv.reader(io.StringIO(self.done("export", self.plan, table)))
            if rows:
                found[table] = header, rows
        return found

    def check_damage(self, table, damage, content, becomes, words):
        path = self.file(f"{table}.csv", content)
        status, changes, said = self.cli("import", self.plan, path, "--as", table, "--dry-run", "--changes")
        what = f"{damage.__name__} of {table}: {said}{changes}"
        self.assertEqual(status, 1 if becomes == REFUSED else 0, what)
        self.assertIn(words, said, what)
        if becomes == UNDONE:
            self.assertEqual(changes.splitlines()[1:], [], what)
            self.assertIn(" 0 new, 0 changed", said, what)

    def test_each_damage_is_named_and_undone_or_refused(self):
        self.plan_with_codes()
        tables = self.tables()
        draw = random.Random(25)
        done = 0
        while done < COUNT:
            damage, becomes, words = DAMAGES[done % len(DAMAGES)] if done < len(DAMAGES) else draw.choice(DAMAGES)
            names = list(tables)
            draw.shuffle(names)
            for table in names:
                content = damage(*tables[table], draw)
                if content is not None:
                    with self.subTest(damage=damage.__name__, table=table):
                        self.check_damage(table, damage, content, becomes, words)
                    break
            else:
                self.fail(f"{damage.__name__}: no table that it can be done to")
            done += 1


if __name__ == "__main__":
    cli.run()

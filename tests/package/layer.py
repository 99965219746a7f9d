"""A layer over this system: what is installed into it is in memory, and gone with it."""

import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path


def in_a_name_space_of_its_own():
    """Starts the script again where mounts are seen by nobody else."""
    if os.environ.get("MUSTER_LAYER") == "yes":
        return
    if os.geteuid() != 0:
        sys.exit("Installing aside needs root: it mounts a layer over this system.")
    os.environ["MUSTER_LAYER"] = "yes"
    os.execvp("unshare", ["unshare", "--mount", sys.executable, "-B", *sys.argv])


class Layer:
    def __enter__(self):
        self.folder = Path(tempfile.mkdtemp())
        self._command("mount", "-t", "tmpfs", "muster", self.folder)
        self.root, self.upper, work = (self.folder / name for name in ("root", "upper", "work"))
        for folder in (self.root, self.upper, work):
            folder.mkdir()
        self._command("mount", "-t", "overlay", "muster",
                      "-o", f"lowerdir=/,upperdir={self.upper},workdir={work}", self.root)
        for system in ("proc", "dev", "sys"):
            self._command("mount", "--rbind", f"/{system}", self.root / system)
        self._command("mount", "-t", "tmpfs", "muster", self.root / "tmp")
        self._command("mount", "-t", "tmpfs", "muster", self.root / "root")
        return self

    def __exit__(self, *_):
        self._command("umount", "--recursive", "--lazy", self.folder)
        self.folder.rmdir()

    @staticmethod
    def _command(*words):
        subprocess.run([str(word) for word in words], check=True)

    def run(self, *words):
        """Runs a command in the layer, as somebody new to this computer; gives what it prints."""
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LC_ALL": "C.UTF-8",
                       "DEBIAN_FRONTEND": "noninteractive"}
        done = subprocess.run(["chroot", self.root, *words], capture_output=True, text=True, env=environment, cwd="/")
        if done.returncode != 0:
            raise AssertionError(f"{' '.join(words)}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout.strip()

    def install(self, package):
        (self.root / "tmp" / package.name).write_bytes(package.read_bytes())
        self.run("dpkg", "-i", f"/tmp/{package.name}")

    def _entries(self, folders):
        for folder in folders:
            for path in sorted((self.upper / folder).rglob("*")):
                yield path, path.relative_to(self.upper)

    def added(self, *folders):
        """What the layer has below these folders and the system has not."""
        return [str(name) for path, name in self._entries(folders)
                if not stat.S_ISCHR(path.lstat().st_mode) and not os.path.lexists(Path("/") / name)]

    def taken_away(self, *folders):
        """What the system has and the layer hides: the overlay marks it by a device."""
        return [str(name) for path, name in self._entries(folders) if stat.S_ISCHR(path.lstat().st_mode)]

"""A signing service of the tests' own: it signs PDFs as one does, by a program that this project did not write (pdfsig, with keys that certutil makes)."""
import hashlib
import pathlib
import subprocess


class SigningService:
    """Its keys lie in `folder`/nss, an NSS database that nobody else trusts."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder, self.nss = folder, folder / "nss"
        self.nss.mkdir()
        self.certutil("-N", "--empty-password")

    def certutil(self, *arguments: str) -> None:
        subprocess.run(["certutil", "-d", f"sql:{self.nss}", *arguments], check=True, capture_output=True, timeout=60)

    def sign(self, pdf: pathlib.Path, out: pathlib.Path, name: str, *more: str) -> None:
        """A signature (PKCS #7, detached) of somebody of that name, in an incremental update."""
        nick = name.lower().replace(" ", "-")
        noise = self.folder / "noise"
        noise.write_bytes(hashlib.sha512(name.encode()).digest() * 8)
        self.certutil("-S", "-x", "-n", nick, "-s", f"CN={name},O=Regionens provtjanst,C=SE", "-t", "u,u,u", "-z", str(noise), "-v", "12", "-k", "rsa", "-g", "2048")
        subprocess.run(["pdfsig", "-nssdir", str(self.nss), "-nss-pwd", "", "-add-signature", "-nick", nick, *more, str(pdf), str(out)], check=True,
                       capture_output=True, timeout=120)

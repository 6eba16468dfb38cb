"""What ``import coproduction`` costs, in instructions, beside bare Python. Needs valgrind."""

import re
import subprocess
import sys

BAR = 4


def instructions(code: str) -> int:
    """How many instructions Python needs for some code."""
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", sys.executable, "-c", code]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    found = re.search(r"Collected : (\d+)", said)
    if not found:
        raise RuntimeError(said)
    return int(found[1])


def main() -> None:
    """Print the ratio."""
    for code in ("pass", "import coproduction"):
        instructions(code)
    ratio = instructions("import coproduction") / instructions("pass")
    print(f"import coproduction: {ratio:.2f} times bare Python, bar {BAR}: {'kept' if ratio <= BAR else 'NOT KEPT'}")


if __name__ == "__main__":
    main()

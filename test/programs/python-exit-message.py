# sys.exit with a text prints it on stderr and exits with 1.
import sys

print("out")
sys.exit("something is wrong")

print("a begins", __name__ == "__main__")
value = "a's value"
import b
from b import value as from_b
print("a ends")

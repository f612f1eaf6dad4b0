print("loading", __name__)
RED, BLUE = "red", "blue"

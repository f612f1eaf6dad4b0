# A program that reads the clock in a loop without waiting gets 1 ms after 1,000 readings.
import time

start = time.monotonic()
readings = 0
while time.monotonic() - start < 0.005:
    readings += 1
print(readings, time.monotonic())

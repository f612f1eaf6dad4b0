"""Begun as a module by own_file_as_child.py"""
import sys

if __name__ == "__main__":
    print("hello", *sys.argv[1:])

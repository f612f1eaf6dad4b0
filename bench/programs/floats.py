"""Loops over lists and dicts with float arithmetic: bodies that attract each other."""
from math import sqrt


def make(count):
    bodies = []
    for index in range(count):
        angle = index * 2.399963
        bodies.append({"position": [index * 0.5, angle % 3.0, (angle * 7.0) % 2.0], "velocity": [0.0, 0.0, 0.0], "mass": 1.0 + index % 3})
    return bodies


def step(bodies, dt):
    for body in bodies:
        ax = ay = az = 0.0
        x, y, z = body["position"]
        for other in bodies:
            if other is body:
                continue
            ox, oy, oz = other["position"]
            dx, dy, dz = ox - x, oy - y, oz - z
            distance = dx * dx + dy * dy + dz * dz + 0.01
            pull = other["mass"] / (distance * sqrt(distance))
            ax += dx * pull
            ay += dy * pull
            az += dz * pull
        velocity = body["velocity"]
        velocity[0] += ax * dt
        velocity[1] += ay * dt
        velocity[2] += az * dt
    for body in bodies:
        position, velocity = body["position"], body["velocity"]
        for axis in range(3):
            position[axis] += velocity[axis] * dt


bodies = make(20)
for _ in range(30):
    step(bodies, 0.01)
print(f"{sum(abs(part) for body in bodies for part in body['position']):.9f}")

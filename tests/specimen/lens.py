"""What light, folds and a phone's camera do to a scene. Pictures are H×W×3 float 0…255, RGB."""

import cv2
import numpy as np


def print_creases(sheet: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Two folds across, one of them down: one side a little darker, the edge a little lighter."""
    height, width = sheet.shape[:2]
    shade = np.ones((height, width), np.float32)
    y, x = np.arange(height)[:, None], np.arange(width)[None, :]
    for place, across in (
        (rng.uniform(0.3, 0.36), y / height),
        (rng.uniform(0.64, 0.7), y / height),
        (rng.uniform(0.48, 0.52), x / width),
    ):
        distance = (across - place) * height
        strength = rng.uniform(0.015, 0.05) * rng.choice([-1, 1])
        shade = shade * (1 + strength * np.sign(distance) * np.exp(-np.abs(distance) / (0.08 * height)))
    grain = cv2.GaussianBlur(rng.normal(0, 1, (height // 4, width // 4)).astype(np.float32), (0, 0), 1.2)
    fibres = 1 + 0.012 * cv2.resize(grain, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.clip(sheet * (shade * fibres)[..., None], 0, 255)


def darken_light(scene: np.ndarray, rng: np.random.Generator, strength: float) -> np.ndarray:
    """A lamp to one side, a soft shadow of hand or phone, darker corners, a warm or cold tint."""
    height, width = scene.shape[:2]
    y, x = np.mgrid[:height, :width].astype(np.float32)
    x, y = x / width - 0.5, y / height - 0.5
    angle = rng.uniform(0, 2 * np.pi)
    light = 1 - strength * 0.5 * (0.5 + x * np.cos(angle) + y * np.sin(angle))
    light *= 1 - strength * 0.35 * (x * x + y * y) * 2
    light *= 1 - strength * 0.5 * _soft_shadow(x, y, rng)
    tint = np.array([1.0, rng.uniform(0.95, 0.985), rng.uniform(0.84, 0.97)], np.float32)
    return scene * light[..., None] * tint


def see_through_lens(scene: np.ndarray, rng: np.random.Generator, blur: float, noise: float) -> np.ndarray:
    """Focus, grain that the phone has already smoothed, and 8 bits. Returns uint8."""
    seen = cv2.GaussianBlur(scene.astype(np.float32), (0, 0), max(0.3, blur * rng.uniform(0.8, 1.15)))
    grain = rng.normal(0, noise, (*scene.shape[:2], 1)).astype(np.float32)
    seen = seen + cv2.GaussianBlur(grain, (0, 0), 1.0)[..., None]
    return np.clip(seen.round(), 0, 255).astype(np.uint8)


def _soft_shadow(x: np.ndarray, y: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """0…1: the edge of a shadow that comes in from one side of the picture."""
    angle, place = rng.uniform(0, 2 * np.pi), rng.uniform(0.15, 0.4)
    wave = 0.05 * np.sin(rng.uniform(4, 9) * (x * np.sin(angle) - y * np.cos(angle)) + rng.uniform(0, 6))
    distance = x * np.cos(angle) + y * np.sin(angle) - place + wave
    return 1 / (1 + np.exp(-distance / 0.03))

"""Trains the number network on simulated boxes and writes its weights (`.pt`).

    python -m desktop.reading.training.train DIGITS_FOLDER number_network.pt

One thread for the network (bf16 where the processor has it), one process for the simulation; 45 minutes on
two cores. Seeded.
"""

import argparse
import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
from torch.nn import functional
from torch.utils.data import DataLoader, IterableDataset

from desktop.reading.cell_image import prepare_cell
from desktop.reading.training.digit_images import DigitImages, load_digit_images
from desktop.reading.training.network import NumberNetwork, encode_label, find_other_script
from desktop.reading.training.simulate_cells import simulate_cells

BATCH = 128
SEED = 45
_MASKED_SHARE = 0.6
"""In this share of the boxes the other script's digits are out of the question, as they are when reading."""
log = logging.getLogger(__name__)

Batch = tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]


@dataclass
class SimulatedBatches(IterableDataset[Batch]):
    """(pictures N×1×32×160, all symbols in a row, symbols a picture, N×24×1 True where one cannot be)."""

    images: DigitImages
    batches: int
    seed: int

    def __iter__(self) -> Iterator[Batch]:
        cv2.setNumThreads(1)
        chance = np.random.default_rng(self.seed)
        pictures: list[np.ndarray] = []
        labels: list[list[int]] = []
        for cell, label in simulate_cells(self.images, self.batches * BATCH, self.seed):
            pictures.append(prepare_cell(cell))
            labels.append(encode_label(label))
            if len(pictures) == BATCH:
                yield _as_batch(pictures, labels, chance.random(BATCH) < _MASKED_SHARE)
                pictures, labels = [], []


def _as_batch(pictures: list[np.ndarray], labels: list[list[int]], is_masked: np.ndarray) -> Batch:
    symbols = torch.tensor([symbol for label in labels for symbol in label])
    masks = np.stack([find_other_script(label) for label in labels]) & is_masked[:, None]
    return (
        torch.from_numpy(np.stack(pictures))[:, None],
        symbols,
        torch.tensor([len(label) for label in labels]),
        torch.from_numpy(masks)[:, :, None],
    )


@dataclass(frozen=True)
class Course:
    """How long and how fast to learn; `start`: weights to go on from."""

    steps: int
    rate: float
    seed: int = SEED
    start: Path | None = None


def train(images: DigitImages, out: Path, course: Course) -> NumberNetwork:
    """Writes the weights to `out` every 500 steps."""
    torch.manual_seed(course.seed)
    network = NumberNetwork()
    lay_out: Any = network.to
    lay_out(memory_format=torch.channels_last)
    if course.start is not None:
        network.load_state_dict(torch.load(course.start, weights_only=True))
    steps, rate = course.steps, course.rate
    optimiser = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps, pct_start=0.08)
    loader = DataLoader(
        SimulatedBatches(images, steps, course.seed), batch_size=None, num_workers=1, prefetch_factor=16
    )
    begun, running = time.monotonic(), 0.0
    for step, batch in enumerate(loader, start=1):
        loss = compute_loss(network, batch)
        optimiser.zero_grad()
        torch.autograd.backward(loss)
        torch.nn.utils.clip_grad_norm_(network.parameters(), 3.0)
        optimiser.step()
        schedule.step()
        running += (float(loss.detach()) - running) / min(step, 100)
        if step % 100 == 0:
            log.info("step %d  loss %.4f  %.0f s", step, running, time.monotonic() - begun)
        if step % 500 == 0 or step == steps:
            torch.save(network.state_dict(), out)
    return network


def compute_loss(network: NumberNetwork, batch: Batch) -> torch.Tensor:
    pictures, symbols, lengths, masks = batch
    pictures = pictures.to(memory_format=torch.channels_last)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network(pictures)
    scores = scores.float().masked_fill(masks, -30.0)
    likely = functional.log_softmax(scores, dim=1).permute(2, 0, 1)
    columns = torch.full((len(lengths),), likely.shape[0])
    return functional.ctc_loss(likely, symbols, columns, lengths, zero_infinity=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("digits", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--steps", type=int, default=10000)
    parser.add_argument("--rate", type=float, default=3e-3, help="the greatest step")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--start", type=Path, help="weights to train on from")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    torch.set_num_threads(1)
    course = Course(arguments.steps, arguments.rate, arguments.seed, arguments.start)
    train(load_digit_images(arguments.digits), arguments.out, course)


if __name__ == "__main__":
    main()

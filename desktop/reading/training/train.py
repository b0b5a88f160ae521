"""Trains the number network on simulated boxes and writes its weights (`.pt`).

    python -m desktop.reading.training.train DIGITS number_network.pt
    python -m desktop.reading.training.train DIGITS urdu_network.pt --script urdu --start number_network.pt

One thread for the network (bf16 where the processor has it), one process for the simulation; 45 minutes on
two cores. Seeded.
"""

import argparse
import logging
import time
from collections import deque
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
_APART = 40
"""Batches between a box and the same box again."""
_FIRST_LAYERS = 4
"""Two convolutions and what makes their pictures smaller."""
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
    is_urdu: bool = False
    """Urdu digits only, and never another script's."""
    is_twice: bool = False
    """Every box is shown twice: simulating one takes as long as learning from it."""

    def __iter__(self) -> Iterator[Batch]:
        if not self.is_twice:
            yield from self._simulate(self.batches)
            return
        seen: deque[Batch] = deque()
        for batch in self._simulate(self.batches // 2):
            yield batch
            seen.append(batch)
            if len(seen) > _APART:
                yield seen.popleft()
        yield from seen

    def _simulate(self, batches: int) -> Iterator[Batch]:
        cv2.setNumThreads(1)
        chance = np.random.default_rng(self.seed)
        pictures: list[np.ndarray] = []
        labels: list[list[int]] = []
        urdu_share, masked_share = (1.0, 1.0) if self.is_urdu else (0.33, _MASKED_SHARE)
        cells = simulate_cells(self.images, batches * BATCH, self.seed, urdu_share=urdu_share)
        for cell, label in cells:
            pictures.append(prepare_cell(cell, has_dots=self.is_urdu))
            labels.append(encode_label(label))
            if len(pictures) == BATCH:
                yield _as_batch(pictures, labels, chance.random(BATCH) < masked_share)
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
    """How long and how fast to learn; `start`: weights to go on from.

    `is_late`: to finish with: the first layers stay as they are, and every box is shown twice.
    `stop`: the step after which to leave off, before the rate has fallen.
    """

    steps: int
    rate: float
    seed: int = SEED
    start: Path | None = None
    is_urdu: bool = False
    is_late: bool = False
    stop: int | None = None


def train(images: DigitImages, out: Path, course: Course) -> NumberNetwork:
    """Writes the weights to `out` every 500 steps."""
    torch.manual_seed(course.seed)
    network = NumberNetwork()
    lay_out: Any = network.to
    lay_out(memory_format=torch.channels_last)
    if course.start is not None:
        network.load_state_dict(torch.load(course.start, weights_only=True))
    if course.is_late:
        _hold_first_layers(network)
    steps, rate = course.steps, course.rate
    learning = [one for one in network.parameters() if one.requires_grad]
    optimiser = torch.optim.AdamW(learning, lr=rate, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps, pct_start=0.08)
    batches = SimulatedBatches(images, steps, course.seed, course.is_urdu, course.is_late)
    loader = DataLoader(batches, batch_size=None, num_workers=1, prefetch_factor=16)
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
        is_last = step in {steps, course.stop}
        if step % 500 == 0 or is_last:
            torch.save(network.state_dict(), out)
        if is_last:
            break
    return network


def _hold_first_layers(network: NumberNetwork) -> None:
    for layer in list(network.layers.children())[:_FIRST_LAYERS]:
        layer.eval()
        layer.requires_grad_(requires_grad=False)


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
    parser.add_argument("--stop", type=int, help="leave off after this step")
    parser.add_argument("--rate", type=float, default=3e-3, help="the greatest step")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--script", choices=["both", "urdu"], default="both", help="whose digits to learn")
    parser.add_argument("--start", type=Path, help="weights to train on from")
    parser.add_argument("--late", action="store_true", help="first layers stay, every box is shown twice")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    torch.set_num_threads(1)
    course = Course(
        arguments.steps,
        arguments.rate,
        arguments.seed,
        arguments.start,
        is_urdu=arguments.script == "urdu",
        is_late=arguments.late,
        stop=arguments.stop,
    )
    train(load_digit_images(arguments.digits), arguments.out, course)


if __name__ == "__main__":
    main()

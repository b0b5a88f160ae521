"""Teaches PP-OCRv6's small recogniser to read figures: simulated boxes → weights (`.pt`).

    python -m desktop.reading.training.train_second PP-OCRv6_rec_small.onnx DIGITS_FOLDER second.pt

First the later layers and a head of 24 symbols are trained, twice; then the mean of both is drawn back
towards the original weights (they have seen far more hands than can be simulated), and the head's marks and
Urdu digits are fitted to what the network then sees. Seeded, one thread for the network, one process for the
simulation.
"""

import argparse
import logging
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
from torch import nn
from torch.nn import functional
from torch.utils.data import DataLoader, IterableDataset

from desktop.reading.second_image import prepare_strip
from desktop.reading.training.digit_images import DigitImages, load_digit_images
from desktop.reading.training.network import SYMBOLS, encode_label, find_other_script
from desktop.reading.training.second_graph import FEATURES, SecondGraph, find_characters, load_pruned
from desktop.reading.training.simulate_cells import simulate_cells

_SEEDS, _HEAD_SEED = (61, 62), 63
KEPT_SHARE = 0.6
"""Of what was learned; the rest is the original. Chosen on real cells (the even half of the register)."""
_STEPS, _HEAD_BOXES = 320, 3000
_BATCH_PIXELS = 48 * 160
_HELD_NODES = 40
_MASKED_SHARE = 0.6
_HEAD_ROUNDS = 16
_WESTERN_SYMBOLS = 11
"""Nothing and the digits 0-9: known to the original, held as they were drawn back."""
log = logging.getLogger(__name__)

State = dict[str, torch.Tensor]
Batch = tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]


class SecondNetwork(nn.Module):
    """N×3×48×W strips → N×W/8×24 scores (before softmax)."""

    def __init__(self, original: Path) -> None:
        super().__init__()
        model, kernel, bias = load_pruned(original)
        self.graph = SecondGraph(model)
        self.head = nn.Linear(FEATURES, SYMBOLS)
        classes = [0, *(find_characters(original).index(character) + 1 for character in "0123456789-")]
        with torch.no_grad():
            self.head.weight.mul_(0.3)
            self.head.bias.fill_(-3.0)
            self.head.weight[:12] = torch.from_numpy(kernel[:, classes].T.copy())
            self.head.bias[:12] = torch.from_numpy(bias[classes].copy())

    def forward(self, strips: torch.Tensor) -> torch.Tensor:
        scores: torch.Tensor = self.head(self.graph(strips))
        return scores


@dataclass
class SimulatedStrips(IterableDataset[Batch]):
    """Batches of one width: (N×3×48×W, all symbols, symbols a strip, N×1×24 True where one cannot be)."""

    images: DigitImages
    batches: int
    seed: int

    def __iter__(self) -> Iterator[Batch]:
        cv2.setNumThreads(1)
        chance = np.random.default_rng(self.seed)
        waiting: defaultdict[int, list[tuple[np.ndarray, list[int]]]] = defaultdict(list)
        made = 0
        for cell, label in simulate_cells(self.images, self.batches * 200, self.seed):
            symbols, strip = encode_label(label), prepare_strip(cell)
            repeats = sum(one == other for one, other in pairwise(symbols))
            if len(symbols) + repeats > strip.shape[1] // 8:
                continue
            waiting[strip.shape[1]].append((strip, symbols))
            full = max(8, _BATCH_PIXELS // strip.shape[1])
            if len(waiting[strip.shape[1]]) >= full:
                yield _as_batch(waiting.pop(strip.shape[1]), chance)
                made += 1
                if made == self.batches:
                    return


def _as_batch(pairs: list[tuple[np.ndarray, list[int]]], chance: np.random.Generator) -> Batch:
    strips = np.stack([strip for strip, _ in pairs]).astype(np.float32) / 127.5 - 1
    labels = [symbols for _, symbols in pairs]
    is_masked = chance.random(len(labels)) < _MASKED_SHARE
    masks = np.stack([find_other_script(symbols) for symbols in labels]) & is_masked[:, None]
    return (
        torch.from_numpy(np.repeat(strips[:, None], 3, axis=1)),
        torch.tensor([symbol for symbols in labels for symbol in symbols]),
        torch.tensor([len(symbols) for symbols in labels]),
        torch.from_numpy(masks)[:, None],
    )


def compute_loss(scores: torch.Tensor, batch: Batch) -> torch.Tensor:
    _, symbols, lengths, masks = batch
    likely = functional.log_softmax(scores.float().masked_fill(masks, -30.0), dim=2).permute(1, 0, 2)
    columns = torch.full((len(lengths),), likely.shape[0])
    return functional.ctc_loss(likely, symbols, columns, lengths, zero_infinity=True)


def train_layers(network: SecondNetwork, images: DigitImages, steps: int, out: Path, seed: int) -> None:
    """The later layers and the head; writes `out` every 100 steps."""
    network.graph.hold_first_layers(_HELD_NODES)
    body = [one for one in network.graph.parameters() if one.requires_grad]
    rates = [1.5e-4, 1e-3]
    groups = [{"params": body, "lr": rates[0]}, {"params": network.head.parameters(), "lr": rates[1]}]
    optimiser = torch.optim.AdamW(groups, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rates, total_steps=steps, pct_start=0.1)
    begun, running = time.monotonic(), 0.0
    for step, batch in enumerate(_load(images, steps, seed), start=1):
        loss = _run_batch(network, batch)
        optimiser.zero_grad()
        torch.autograd.backward(loss)
        torch.nn.utils.clip_grad_norm_(body, 2.0)
        optimiser.step()
        schedule.step()
        running += (float(loss.detach()) - running) / min(step, 50)
        if step % 50 == 0:
            log.info("step %d  loss %.3f  %.0f s", step, running, time.monotonic() - begun)
        if step % 100 == 0 or step == steps:
            torch.save(network.state_dict(), out)


def _run_batch(network: SecondNetwork, batch: Batch) -> torch.Tensor:
    lay_out: Any = batch[0].to
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network(lay_out(memory_format=torch.channels_last))
    return compute_loss(scores, batch)


def _load(images: DigitImages, batches: int, seed: int) -> DataLoader[Batch]:
    return DataLoader(
        SimulatedStrips(images, batches, seed), batch_size=None, num_workers=1, prefetch_factor=12
    )


def draw_back(
    original: Mapping[str, torch.Tensor], learned: Mapping[str, torch.Tensor], share: float
) -> State:
    """Weights between the original (share 0) and the learned ones (share 1)."""
    return {name: one * (1 - share) + learned[name] * share for name, one in original.items()}


def fit_head(network: SecondNetwork, images: DigitImages, boxes: int) -> None:
    """The head's marks and Urdu digits, to the features of the network as it now is."""
    batches = max(1, boxes // 48)
    seen = []
    with torch.no_grad():
        for batch in _load(images, batches, _HEAD_SEED):
            lay_out: Any = batch[0].to
            with torch.autocast("cpu", dtype=torch.bfloat16):
                features = network.graph(lay_out(memory_format=torch.channels_last))
            seen.append((features.float(), batch))
    optimiser = torch.optim.Adam(network.head.parameters(), lr=3e-3)
    for _ in range(_HEAD_ROUNDS):
        for features, batch in seen:
            optimiser.zero_grad()
            torch.autograd.backward(compute_loss(network.head(features), batch))
            for one in network.head.parameters():
                if one.grad is not None:
                    one.grad[:_WESTERN_SYMBOLS] = 0
            optimiser.step()


def average(runs: Sequence[Mapping[str, torch.Tensor]]) -> State:
    """The mean of the weights of several runs: better than each of them."""
    return {name: torch.stack([run[name] for run in runs]).mean(dim=0) for name in runs[0]}


def main() -> None:
    arguments = _parse_arguments()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    torch.set_num_threads(1)
    images = load_digit_images(arguments.digits)
    runs: list[State] = [torch.load(path, weights_only=True) for path in arguments.learned]
    for seed in () if runs else _SEEDS:
        torch.manual_seed(seed)
        network = SecondNetwork(arguments.original)
        train_layers(network, images, arguments.steps, arguments.out.with_suffix(f".{seed}.pt"), seed)
        runs.append(network.state_dict())
    torch.manual_seed(_HEAD_SEED)
    network = SecondNetwork(arguments.original)
    network.load_state_dict(draw_back(network.state_dict(), average(runs), KEPT_SHARE))
    fit_head(network, images, _HEAD_BOXES)
    torch.save(network.state_dict(), arguments.out)


def _parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("original", type=Path, help="PP-OCRv6_rec_small.onnx of the wheel rapidocr 3.10")
    parser.add_argument("digits", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--steps", type=int, default=_STEPS)
    parser.add_argument("--learned", type=Path, nargs="*", default=[], help="weights of earlier first stages")
    return parser.parse_args()


if __name__ == "__main__":
    main()

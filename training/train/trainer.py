"""A network that learns, one step after another."""

from __future__ import annotations

import time
from dataclasses import dataclass
from itertools import islice

import torch
from torch import Tensor
from torch.nn.utils import clip_grad_norm_

from training.network.network import Network
from training.network.weights import build_network, load_weights, save_weights
from training.train.batches import Spot, batches_from
from training.train.checkpoints import checkpoint_path, keep_newest, remove_after
from training.train.collate import Batch, collate
from training.train.device import choose_device, choose_precision
from training.train.finite import check_weights
from training.train.loss import batch_loss
from training.train.optimiser import freeze, make_optimiser, set_rates
from training.train.schedule import Moment, rate_factor
from training.train.state import State, load_state, random_state, save_state, set_random_state
from training.train.task import Task, fingerprint, order_of

__all__ = ["Step", "Trainer"]


@dataclass(frozen=True, slots=True)
class Step:
    """What happened in one step.

    Attributes:
        loss: Before the step, in nats a piece; a single number on the network's device.
        pieces: Target pieces that it learned from.
        factor: Share of the highest rates.
    """

    loss: Tensor
    pieces: int
    factor: float


class Trainer:
    """The network with all that changes while it learns.

    Attributes:
        moment: How far the run is.
        spot: Where in the order of the pairs the next step begins.
        pieces: Target pieces that were learned from so far.
    """

    def __init__(self, task: Task) -> None:
        """Begin a run, or go on where it was kept last.

        Raises:
            TrainingError: If what is kept is unreadable or of another run.
        """
        torch.manual_seed(task.seed)
        self._task, self._state = task, task.folder / "state.pt"
        self._fingerprint = fingerprint(task)
        state = load_state(self._state, self._fingerprint)
        self._network = _prepare(task, state)
        self._optimiser = make_optimiser(self._network, task.settings)
        self.moment, self.spot, self.pieces = Moment(), Spot(), 0
        if state is not None:
            self.moment, self.spot, self.pieces = state.moment, state.spot, state.pieces
            self._optimiser.load_state_dict(state.optimiser)
            set_random_state(state.random)
        remove_after(task.folder, self.moment.step)
        self._kept = self.moment.step
        self._began = time.monotonic() - self.moment.seconds
        self._batches = batches_from(task.sets, order_of(task), self.spot)

    def step(self) -> Step:
        """Learn from the next batches and change the weights once."""
        settings, parameters = self._task.settings, self._network.parameters()
        factor = rate_factor(settings, self.moment)
        set_rates(self._optimiser, factor)
        taken = list(islice(self._batches, settings.accumulate))
        batches = [collate(self._task.sets, rows) for rows, _ in taken]
        loss, pieces = self._gradients(batches)
        clip_grad_norm_([weight for weight in parameters if weight.grad is not None], settings.clip)
        self._optimiser.step()
        self._optimiser.zero_grad(set_to_none=True)
        self.spot, self.pieces = taken[-1][1], self.pieces + pieces
        self.moment = Moment(self.moment.step + 1, time.monotonic() - self._began)
        return Step(loss, pieces, factor)

    def keep(self) -> None:
        """Write a checkpoint and the state that belongs to it, unless they are there.

        The state is written after the checkpoint, and older ones go after that: whenever the run is
        killed, the state that is there finds its weights.

        Raises:
            TrainingError: If a weight is no number any more; nothing is written then.
            OutputError: If they cannot be written.
        """
        task, step = self._task, self.moment.step
        if step == self._kept:
            return
        check_weights(self._network, step)
        save_weights(checkpoint_path(task.folder, step), task.shape, self._network.state_dict())
        optimiser, random = self._optimiser.state_dict(), random_state()
        state = State(self._fingerprint, self.moment, self.spot, self.pieces, optimiser, random)
        save_state(self._state, state)
        keep_newest(task.folder, task.settings.keep)
        self._kept = step

    def _gradients(self, batches: list[Batch]) -> tuple[Tensor, int]:
        """Return the loss a piece over all batches, and their pieces; gradients are added up."""
        settings, device = self._task.settings, self._network.projection.bias.device
        precision, pieces = choose_precision(settings, device), sum(len(b.answers) for b in batches)
        whole = torch.zeros((), device=device)
        for batch in batches:
            loss = batch_loss(self._network, batch.to(device), settings.smoothing, precision)
            torch.autograd.backward(loss / pieces)
            whole += loss.detach() / pieces
        return whole, pieces


def _prepare(task: Task, state: State | None) -> Network:
    """Return the network on its device, with the weights of the start or of the last checkpoint."""
    weights = task.start
    if state is not None:
        _, weights = load_weights(checkpoint_path(task.folder, state.moment.step))
    network = build_network(task.shape, weights).to(choose_device(task.settings)).train()
    network.set_dropout(task.settings.dropout)
    freeze(network, task.settings)
    return network

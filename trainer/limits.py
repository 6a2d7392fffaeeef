"""The limits of settings that every kind of training has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.words import tr

if TYPE_CHECKING:
    from trainer.config import FitConfig
    from trainer.pretrain.config import PretrainConfig


def limits(config: FitConfig | PretrainConfig) -> list[tuple[str, bool]]:
    """Return each limit in words, and whether it is broken."""
    first, augment = [epoch for epoch, _ in config.crops], config.augment
    low, high = augment.jpeg_quality
    return [
        (tr("epochs must be 1 or more"), config.epochs < 1),
        (tr("the batch size must be 2 or more"), config.batch_size < 2),
        (tr("the learning rate must be above 0"), not config.lr > 0),
        (tr("weight decay must not be negative"), config.weight_decay < 0),
        (tr("warm-up must not be negative"), config.warmup < 0),
        (tr("the EMA decay must be at least 0 and below 1"), not 0 <= config.ema < 1),
        (
            tr("crops must start at epoch 1, in rising order"),
            bool(first) and (first[0] != 1 or first != sorted(first)),
        ),
        (
            tr("each crop must be between 32 and 1024 pixels"),
            any(not 32 <= side <= 1024 for _, side in config.crops),
        ),
        (tr("the size must be between 32 and 1024 pixels"), not 32 <= config.size <= 1024),
        (tr("the minutes between saves must be above 0"), not config.save_minutes > 0),
        (tr("the number of workers must not be negative"), (config.workers or 0) < 0),
        (tr("the seed must not be negative"), config.seed < 0),
        (
            tr("the chances of augmentation lie in 0..1"),
            any(not 0 <= chance <= 1 for chance in augment.chances().values()),
        ),
        (tr("the turn lies in 0..180 degrees"), not 0 <= augment.degrees <= 180),
        (tr("JPEG quality lies in 1..100, the lower first"), not 1 <= low <= high <= 100),
    ]

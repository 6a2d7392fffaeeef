"""torchvision: its architectures only; what `torch.jit` reads at import keeps its source."""

module_collection_mode = {"torchvision": "pyz", "torchvision.models.densenet": "pyz+py"}
